#!/usr/bin/env node
// Holds the table of differences in docs/reference/sandbox.md against the likeness report: every difference has a row that explains it,
// and every row still has a difference. A row: | scenario | steps, separated by commas | path, * for any part | why |
//
//   node .ci/explained.mjs target/likeness.json docs/reference/sandbox.md
import { readFileSync } from 'node:fs';

const [report, page] = process.argv.slice(2);
const lines = readFileSync(page, 'utf8').split('\n');
const from = lines.findIndex(line => line.startsWith('| scenario | steps | where | why |'));
if (from < 0) {
  console.error(`FAIL: ${page} has no table of differences`);
  process.exit(1);
}

const rows = [];
for (const line of lines.slice(from + 2)) {
  if (!line.startsWith('|')) break;
  const [scenario, steps, where, why] = line.split('|').slice(1, -1).map(cell => cell.trim().replaceAll('`', ''));
  const pattern = where.split('*').map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('[^:]*');
  if (!why) {
    console.error(`FAIL: the row of ${scenario} ${steps} says no reason`);
    process.exitCode = 1;
  }
  for (const step of steps.split(',')) rows.push({ scenario, step: Number(step), where: new RegExp(`^${pattern}: `), used: false, line });
}

for (const { scenario, step, differences } of JSON.parse(readFileSync(report, 'utf8'))) {
  for (const difference of differences) {
    const row = rows.find(r => r.scenario === scenario && r.step === step && r.where.test(difference));
    if (row) row.used = true;
    else {
      console.error(`FAIL: ${scenario} ${step} is not explained in ${page}: ${difference}`);
      process.exitCode = 1;
    }
  }
}
for (const row of rows.filter(r => !r.used)) {
  console.error(`FAIL: ${row.scenario} ${row.step} is alike there; take it out of the row ${row.line}`);
  process.exitCode = 1;
}
