// Reads a guide: its commands, in order, with what each is expected to print, and its other fenced blocks.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @returns {{commands: {line: number, text: string, expected: string[]}[], blocks: {line: number, language: string, text: string}[], faults: string[]}}
 */
export function read(file) {
  const [commands, blocks, faults] = [[], [], []];
  let open = null;
  readFileSync(file, 'utf8').split('\n').forEach((line, index) => {
    const fence = /^```(\w*)\s*$/.exec(line);
    if (fence && !open) open = { line: index + 1, language: fence[1], lines: [] };
    else if (fence && !fence[1]) { blocks.push({ line: open.line, language: open.language, text: open.lines.join('\n') }); open = null; }
    else if (open?.language === 'console') console_(line, index + 1);
    else open?.lines.push(line);
  });
  faults.push(...deadLinks(file));
  if (open) faults.push(`${file}:${open.line}: the block has no end`);
  return { commands, blocks: blocks.filter(block => block.language !== 'console'), faults };

  function console_(line, number) {
    const last = commands.at(-1);
    if (line.startsWith('$ ')) commands.push({ line: number, text: line.slice(2), expected: [] });
    else if (line.startsWith('# → ') && last) last.expected.push(line.slice(4));
    else if (last?.text.endsWith('\\') && !last.expected.length) last.text += `\n${line}`;
    else if (line.trim()) faults.push(`${file}:${number}: neither a command ("$ ") nor what it prints ("# → "): ${line}`);
  }
}

/** The anchor that a heading gets where Markdown is shown. */
const anchor = heading => heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');

/** Links to files that are not there, and to headings that this guide does not have. */
function deadLinks(file) {
  const text = readFileSync(file, 'utf8');
  const anchors = new Set([...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchor(heading)));
  return [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target).filter(target => !target.startsWith('http'))
    .filter(target => target.startsWith('#') ? !anchors.has(target.slice(1)) : !existsSync(join(dirname(file), target)))
    .map(target => `${file}: nothing is at ${target}`);
}
