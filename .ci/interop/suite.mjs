// Runs a requirement set of the official conformance suite: suite.mjs PROFILE REVISION URL. A scenario counts when none of its checks failed and
// at least one of them succeeded; the suite itself also counts those that it skipped, which count here only when expected.json gives the reason.
// Prints one line, the misses below it; ends with 1 unless everything passed that expected.json names.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { expected as all, home, record } from './results.mjs';

const [profile, revision, url] = process.argv.slice(2);
const expected = all[profile][revision];
const folder = `${home}/suite/${profile}-${revision}`;
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const suite = spawnSync('node', [
  `${home}/node_modules/@modelcontextprotocol/conformance/dist/index.js`, 'server', '--url', url, '--requirements', revision,
  '--output-dir', folder, '--timeout', '20000',
], { encoding: 'utf8', maxBuffer: 64 << 20 });
writeFileSync(`${folder}/suite.log`, suite.stdout + suite.stderr);

// "  ✗ tasks-lifecycle (extension)": what the set runs and never scores
const unscored = new Map([...suite.stdout.matchAll(/^ {2}[✓✗] (\S+) \(([a-z-]+)\)$/gm)].map(([, name, reason]) => [name, reason]));
const scenarios = [...suite.stdout.matchAll(/^=== Running scenario: (\S+) ===$/gm)].map(([, name]) => verdict(name)).sort(byName);
record(`${profile}-${revision}`, scenarios);

function verdict(name) {
  // the suite stores the checks in server-NAME-TIME, the colons and dots of the time as hyphens
  const stored = readdirSync(folder).find(one => one.startsWith(`server-${name}-20`) && /^\d{4}(-\d+)+T/.test(one.slice(`server-${name}-`.length)));
  const checks = stored ? JSON.parse(readFileSync(`${folder}/${stored}/checks.json`, 'utf8')) : [];
  const of = status => checks.filter(check => check.status === status);
  const failures = of('FAILURE').map(check => `${check.id}: ${check.errorMessage ?? check.description}`);
  const succeeded = of('SUCCESS').some(check => check.id !== 'wire-schema-valid');
  const outcome = failures.length ? 'failed' : succeeded ? 'passed' : all.excused[revision]?.[name] ? 'excused' : 'skipped';
  return { name, outcome, unscored: unscored.get(name), failures,
    warnings: of('WARNING').map(check => `${check.id}: ${check.errorMessage ?? check.details?.message ?? check.description}`) };
}

function byName(a, b) { return a.name < b.name ? -1 : 1; }

const counts = one => one.outcome === 'passed' || one.outcome === 'excused';
const passed = names => scenarios.filter(one => names.includes(one.name) && counts(one)).length;
const scored = scenarios.filter(one => !one.unscored).map(one => one.name);
const wanted = Array.isArray(expected) ? expected : [...scored, ...expected.unscored];
const complete = Array.isArray(expected) || scored.length === expected.scored;
console.log(Array.isArray(expected)
  ? `${revision} without fixtures ${passed(expected)}/${expected.length}`
  : `${revision} scored ${passed(scored)}/${expected.scored} unscored ${passed(expected.unscored)}/${expected.unscored.length}`);
const misses = wanted.map(name => scenarios.find(one => one.name === name) ?? { name, outcome: 'not run', failures: [], warnings: [] })
  .filter(one => !counts(one));
for (const { name, outcome, failures, warnings } of misses) {
  console.log(`  ${outcome}: ${name}`);
  [...failures, ...warnings].forEach(fault => console.log(`    ${fault.replace(/\s+/g, ' ').slice(0, 300)}`));
}
if (!complete) console.log(`  the suite scored ${scored.length} scenarios instead of ${expected.scored}: see ${folder}/suite.log`);
process.exit(misses.length || !complete ? 1 : 0);
