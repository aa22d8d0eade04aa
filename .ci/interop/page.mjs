// Writes docs/reference/conformance.md, on the standard output, from the results of the other scripts and the checklist. Holds nothing that differs
// from one run to the next. Ends with 1 when the checklist counts on a scenario that did not pass.
import { readFileSync } from 'node:fs';
import { expected, recorded } from './results.mjs';

const revisions = ['2025-11-25', '2026-07-28'];
const packages = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')).dependencies;
const fixtures = Object.fromEntries(revisions.map(revision => [revision, recorded(`fixtures-${revision}`)]));
const production = Object.fromEntries(revisions.map(revision => [revision, recorded(`production-${revision}`)]));
const checklist = readFileSync('src/test/resources/conformance/checklist.md', 'utf8');

const find = (set, name) => set.find(one => one.name === name);
const row = cells => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

function shown(one) {
  if (!one) return '–';
  if (one.unscored === 'extension') return 'not offered';
  const words = { passed: 'passed', excused: 'see below', skipped: 'skipped', failed: 'failed' }[one.outcome];
  return one.unscored ? `${words} (not scored)` : words;
}

function score(revision) {
  const counts = one => one.outcome === 'passed' || one.outcome === 'excused';
  const scored = fixtures[revision].filter(one => !one.unscored);
  const { unscored } = expected.fixtures[revision];
  const passed = unscored.filter(name => counts(find(fixtures[revision], name)));
  return `- ${revision}: ${scored.filter(counts).length} of ${scored.length} scored scenarios, ${passed.length} of ${unscored.length} that are not scored`;
}

const names = [...new Set(revisions.flatMap(revision => fixtures[revision].map(one => one.name)))].sort();
const scenarios = table(['scenario', ...revisions], names.map(name => [name, ...revisions.map(revision => shown(find(fixtures[revision], name)))]));
const excuses = revisions.flatMap(revision => Object.entries(expected.excused[revision] ?? {})
  .filter(([name]) => find(fixtures[revision], name)?.outcome === 'excused')
  .map(([name, reason]) => `- ${name} (${revision}): ${reason}.`));
const plain = [...new Set(revisions.flatMap(revision => expected.production[revision]))].sort();
const withoutFixtures = table(['scenario', ...revisions],
  plain.map(name => [name, ...revisions.map(revision => (expected.production[revision].includes(name) ? shown(find(production[revision], name)) : '–'))]));
const clients = table(['client', 'option', 'revision on the wire', 'transport', 'outcome'],
  recorded('clients').map(({ client, mode, revision, transport, outcome }) => [client, mode && `\`${mode}\``, revision, transport, outcome]));
const mcpjam = recorded('mcpjam');
const reasons = expected.mcpjam.notApplicable;
const checks = table(['check', 'outcome'], mcpjam.map(({ id, outcome }) => [id, outcome === 'skipped' ? `not applicable: ${reasons[id]}` : outcome]));

const unmet = [...checklist.matchAll(/suite: ([a-z0-9, -]+)/g)].flatMap(([, list]) => list.split(',').map(name => name.trim()))
  .filter(name => !revisions.some(revision => find(fixtures[revision], name)?.outcome === 'passed'));
if (unmet.length) {
  console.error(`the checklist counts on scenarios that did not pass: ${unmet.join(', ')}`);
  process.exit(1);
}

console.log(`# Conformance

Written by \`.ci/conformance --update\` from what it found; every run of \`.ci/conformance\` holds it against what it finds. All of it is run against
the packaged distribution over HTTP, by programs that others wrote.

## The official suite

\`@modelcontextprotocol/conformance\` ${packages['@modelcontextprotocol/conformance']}, the requirement sets of both revisions. The tools, resources and prompts that it calls are route
files, \`src/test/routes/conformance\`, served by the server as it is delivered.

${revisions.map(score).join('\n')}

This is how the suite counts. The table is stricter: a scenario has passed when none of its checks failed and at least one succeeded.

${scenarios}

${excuses.join('\n')}
- tasks-\\* (2026-07-28): an extension that is not offered, since no tool runs long enough to need it.

## The server as users start it

The same suite without its fixtures, on the routes that are delivered: the scenarios that need none.

${withoutFixtures}

The checks of MCPJam (\`@mcpjam/sdk\` ${packages['@mcpjam/sdk']}):

${checks}

## Clients

Each works through a session with the server as users start it. A proxy in between noted what the client really spoke.

${clients}

## What the protocol asks for, and what shows it

Tests are named by package, class and method below \`src/test/java/org/openprojectmcp\`, scenarios of the suite after the word *suite*.

${checklist.trim()}`);
