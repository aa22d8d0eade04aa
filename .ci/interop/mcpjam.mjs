// The 15 checks of MCPJam that need no fixtures: mcpjam.mjs URL. Prints one line and the misses below it, which end it with 1. What does not
// apply to this server is listed in expected.json with the reason.
import { MCPConformanceTest } from '@mcpjam/sdk';
import { expected, record } from './results.mjs';

const { notApplicable } = expected.mcpjam;
const { checks } = await new MCPConformanceTest({ serverUrl: process.argv[2] }).run();
const passed = checks.filter(check => check.status === 'passed');
const misses = checks.filter(check => check.status !== 'passed' && !(check.status === 'skipped' && notApplicable[check.id]));
console.log(`MCPJam 1.14.0: ${passed.length}/${checks.length} checks, ${checks.length - passed.length - misses.length} not applicable`);
for (const { id, status, error } of misses) console.log(`  ${status}: ${id}: ${error?.message ?? ''}`);
record('mcpjam', checks.map(({ id, status }) => ({ id, outcome: status })).sort((a, b) => (a.id < b.id ? -1 : 1)));
process.exit(misses.length || checks.length !== 15 ? 1 : 0);
