// Where the scripts of this folder leave what they found, for page.mjs. They run as copies in target/interop, beside what is installed there.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

export const home = 'target/interop';
export const expected = JSON.parse(readFileSync(`${home}/expected.json`, 'utf8'));

export function record(name, results) {
  mkdirSync(`${home}/results`, { recursive: true });
  writeFileSync(`${home}/results/${name}.json`, JSON.stringify(results, null, 1));
}

export const recorded = name => JSON.parse(readFileSync(`${home}/results/${name}.json`, 'utf8'));
