// Runs every command of a guide and holds what it prints against what the guide says; checks its other blocks. The last line counts.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { read } from './guide.mjs';
import { Shell } from './shell.mjs';

const MOST_SECONDS = 600;
const [guide, folder, replacements, count] = process.argv.slice(2);
const { commands, blocks, faults } = read(guide);

for (const { line, language, text } of blocks) {
  if (language === 'json') {
    try { JSON.parse(text); } catch (fault) { faults.push(`${guide}:${line}: ${fault.message}`); }
  } else if (language !== 'text') {
    faults.push(`${guide}:${line}: a block of "${language}" is not checked by anything: make it console, json or text`);
  }
}
faults.forEach(fault => console.log(`not ok: ${fault}`));

// What a reader puts in for an example.
const filled = text => Object.entries(JSON.parse(replacements)).reduce((before, [example, own]) => before.replaceAll(example, own), text);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const shell = new Shell(folder, process.env);
let good = 0;
for (const { line, text, expected } of commands) {
  const begun = Date.now();
  const { status, output } = await shell.run(filled(text), MOST_SECONDS);
  const missing = expected.filter(words => !output.includes(filled(words)));
  const holds = status === 0 && missing.length === 0;
  console.log(`${holds ? 'ok' : 'not ok'}: ${guide}:${line} (${((Date.now() - begun) / 1000).toFixed(1)} s) $ ${text.trim().split('\n')[0]}`);
  if (holds) good++;
  else console.log(`  status ${status}${missing.length ? `, missing: ${missing.join(' | ')}` : ''}\n${output.trimEnd().split('\n').slice(-25).map(each => `  | ${each}`).join('\n')}`);
}
shell.end();
writeFileSync(count, `${commands.length} ${good}\n`);
process.exitCode = commands.length > 0 && good === commands.length && !faults.length ? 0 : 1;
