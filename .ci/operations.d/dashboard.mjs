// The dashboard and the alerts on real figures: a Prometheus scrapes the running server as deployment/prometheus/prometheus.yml says, and
// is asked each question of deployment/grafana/dashboard.json. Then each metric that the alerts name must be one that it scraped.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { check, eventually, finish } from './checks.mjs';

const [prometheus, deployment, server, status, port, home] = process.argv.slice(2);
const url = `http://127.0.0.1:${port}`;
rmSync(home, { recursive: true, force: true });
mkdirSync(home, { recursive: true });
const configuration = parse(readFileSync(`${deployment}/prometheus/prometheus.yml`, 'utf8'));
configuration.global = { scrape_interval: '1s', evaluation_interval: '1s' };
configuration.scrape_configs[0].static_configs[0].targets = [new URL(status).host];
writeFileSync(`${home}/prometheus.yml`, stringify(configuration));
copyFileSync(`${deployment}/prometheus/alerts.yml`, `${home}/alerts.yml`);
const scraper = spawn(prometheus, ['--config.file', `${home}/prometheus.yml`, '--storage.tsdb.path', `${home}/data`,
  '--web.listen-address', `127.0.0.1:${port}`, '--log.level', 'warn'], { stdio: 'inherit' });
process.on('exit', () => scraper.kill());

// One call that works and one that fails, again and again: what the panels show has to come from somewhere.
let id = 0;
async function tool(name, args) {
  const body = JSON.stringify({ jsonrpc: '2.0', id: ++id, method: 'tools/call', params: { name, arguments: args } });
  await fetch(server, { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' }, body }).then(answer => answer.text());
}
async function ask(query) {
  const answer = await fetch(`${url}/api/v1/query`, { method: 'POST', body: new URLSearchParams({ query }) }).then(response => response.json());
  if (answer.status !== 'success') throw new Error(`${answer.error} in ${query}`);
  return answer.data.result;
}
const scraped = await eventually(async () => {
  await tool('list_work_packages', { page_size: 1 });
  await tool('get_work_package', { work_package: 999999 });
  return (await ask('count_over_time(openproject_up[1m]) > 8 and on() jvm_gc_pause_seconds_count').catch(() => [])).length;
}, 40);
check('Prometheus scrapes the server as prometheus.yml says', scraped);

const dashboard = JSON.parse(readFileSync(`${deployment}/grafana/dashboard.json`, 'utf8'));
const values = { job: 'openproject-mcp', instance: '.*', tool: '.*', __rate_interval: '10s', __range: '60s' };
const filled = expression => expression.replace(/\$(?:\{(\w+)\}|(\w+))/g, (whole, braced, bare) => values[braced ?? bare] ?? whole);
let questions = 0;
for (const panel of dashboard.panels) {
  for (const target of panel.targets ?? []) {
    questions++;
    const result = await ask(filled(target.expr)).catch(fault => fault.message);
    check(`${panel.title}: ${target.refId}`, Array.isArray(result) && result.length > 0, `${filled(target.expr)}: ${JSON.stringify(result)}`);
  }
}
check('the dashboard asks questions', questions > 20, questions);
for (const variable of dashboard.templating.list.filter(one => one.type === 'query')) {
  const [, selector, label] = /^label_values\((.*), (\w+)\)$/.exec(variable.query);
  check(`variable ${variable.name}`, (await ask(filled(selector))).some(series => series.metric[label]), variable.query);
}

// An alert that names a metric which does not exist would never fire.
const known = new Set(await fetch(`${url}/api/v1/label/__name__/values`).then(answer => answer.json()).then(answer => answer.data));
const rules = (await fetch(`${url}/api/v1/rules`).then(answer => answer.json())).data.groups.flatMap(group => group.rules);
const written = parse(readFileSync(`${deployment}/prometheus/alerts.yml`, 'utf8')).groups.flatMap(group => group.rules);
check('every rule was loaded and can be judged', rules.length === written.length && await eventually(async () =>
  (await fetch(`${url}/api/v1/rules`).then(answer => answer.json())).data.groups.flatMap(group => group.rules).every(rule => rule.health === 'ok')), rules);
for (const rule of rules) {
  const metrics = rule.query.match(/\b(?:up|mcp_\w+|openproject_\w+|camel_\w+|jvm_\w+|process_\w+)(?=[{[ ]|$)/g) ?? [];
  check(`${rule.name} asks for metrics that there are`, metrics.length > 0 && metrics.every(metric => known.has(metric)), metrics);
  // Nothing is wrong with a server that was just started, but for what the failing calls above bring about.
  check(`${rule.name} does not fire`, rule.state !== 'firing', rule);
}
finish();
