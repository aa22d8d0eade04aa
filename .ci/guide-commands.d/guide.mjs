// Reads a guide: its commands, in order, with what each is expected to print, and its other fenced blocks.
import { readFileSync } from 'node:fs';

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
