// deployment/nginx/openproject-mcp.conf in front of a running server: the file as it is, but for its ports, its certificate and where
// the server listens. nginx runs as this process' child.
import { spawn, execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import http2 from 'node:http2';
import http from 'node:http';
import https from 'node:https';
import { check, eventually, finish } from './checks.mjs';

const [nginx, conf, server, httpPort, httpsPort, home] = process.argv.slice(2);
const name = 'mcp.example.com';
mkdirSync(home, { recursive: true });
execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`,
  '-keyout', `${home}/key.pem`, '-out', `${home}/cert.pem`], { stdio: 'pipe' });
const ca = readFileSync(`${home}/cert.pem`);

/** The file with each of these found exactly as often as it must be. */
function adapted(text, replacements) {
  return replacements.reduce((before, [from, to]) => {
    if (before.split(from).length !== 2) throw new Error(`the configuration does not hold once: ${from}`);
    return before.replace(from, to);
  }, text);
}
writeFileSync(`${home}/site.conf`, adapted(readFileSync(conf, 'utf8'), [
  ['listen 80;', `listen 127.0.0.1:${httpPort};`],
  ['\n    listen 443 ssl http2;', `\n    listen 127.0.0.1:${httpsPort} ssl http2;`],
  ['/etc/ssl/certs/mcp.example.com.pem', `${home}/cert.pem`],
  ['/etc/ssl/private/mcp.example.com.key', `${home}/key.pem`],
  ['server 127.0.0.1:39127;', `server ${new URL(server).host};`]]));
const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(kind => `${kind}_temp_path ${home}/${kind};`).join(' ');
writeFileSync(`${home}/nginx.conf`, `daemon off; pid ${home}/nginx.pid; error_log ${home}/error.log; events { worker_connections 256; }
http { access_log off; ${temporary} include ${home}/site.conf; }`);
const options = ['-p', home, '-e', `${home}/error.log`, '-c', `${home}/nginx.conf`];
execFileSync(nginx, [...options, '-t'], { stdio: 'pipe' });
check('nginx accepts the configuration', true);

const proxy = spawn(nginx, options, { stdio: 'inherit' });
process.on('exit', () => proxy.kill());

function request(path, { method = 'POST', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const call = https.request({ host: '127.0.0.1', port: httpsPort, servername: name, ca, method, path, headers: { host: name, ...headers } }, resolve);
    call.on('error', reject);
    call.end(body);
  });
}
async function text(response) {
  let all = '';
  for await (const chunk of response) all += chunk;
  return all;
}
const json = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
const message = (id, method, params) => JSON.stringify({ jsonrpc: '2.0', id, method, params });
const list = id => message(id, 'tools/call', { name: 'list_work_packages', arguments: { page_size: 1 } });

await eventually(() => request('/', { method: 'GET' }).catch(() => null));

const redirect = await new Promise(resolve =>
  http.request({ host: '127.0.0.1', port: httpPort, method: 'POST', path: '/mcp', headers: { host: name } }, resolve).end());
check('without TLS a POST is sent on, as a POST', redirect.statusCode === 308 && redirect.headers.location === `https://${name}/mcp`, redirect.headers);

const call = await request('/', { headers: json, body: list(1) });
const answer = await text(call);
check('a tool is called over TLS', call.statusCode === 200 && answer.includes('"structuredContent"'), answer);
check('its answer is a stream of events', call.headers['content-type'].startsWith('text/event-stream'), call.headers);

const multiplexed = await new Promise((resolve, reject) => {
  const session = http2.connect(`https://127.0.0.1:${httpsPort}`, { ca, servername: name });
  session.on('error', reject);
  const stream = session.request({ ':method': 'POST', ':path': '/mcp', ':authority': name, ...json });
  let all = '';
  stream.on('data', chunk => { all += chunk; }).on('end', () => { session.close(); resolve(all); });
  stream.end(list(2));
});
check('and over HTTP/2', multiplexed.includes('"structuredContent"'), multiplexed);

// The stream of 2024-11-05: everything for the client comes on it, so that a proxy that holds back shows at once.
const opened = Date.now();
const events = await request('/sse', { method: 'GET', headers: { accept: 'text/event-stream' } });
let received = '';
let ended = false;
events.on('data', chunk => { received += chunk; }).on('end', () => { ended = true; }).on('error', () => { ended = true; });
const address = await eventually(() => /event: endpoint\ndata: (.*)\n/.exec(received)?.[1], 5);
check('the first event of a stream comes at once', address && Date.now() - opened < 2000, received);
for (const round of [3, 4, 5]) {
  const sent = Date.now();
  const posted = await request(address, { headers: json, body: list(round) });
  await text(posted);
  const there = await eventually(() => received.includes(`"id":${round},`), 5);
  check(`an answer on the open stream comes at once (${Date.now() - sent} ms)`, posted.statusCode === 202 && there, received.slice(-500));
}
const before = received.length;
const sign = await eventually(() => /\n:/.test(received.slice(before)) || received.slice(before).startsWith(':'), 20);
check('a quiet stream stays open, and the sign of life of the server comes through', sign && !ended, received.slice(before));
events.destroy();

const padding = size => message(6, 'tools/call', { name: 'no_such_tool', arguments: { text: 'x'.repeat(size) } });
const large = await text(await request('/', { headers: json, body: padding(2 << 20) }));
check('a message of 2 MiB reaches the server', large.includes('no_such_tool'), large);
const huge = await request('/', { headers: json, body: padding((4 << 20) + 1000) });
const refusal = await text(huge);
check('what is too large is explained by the server', huge.statusCode === 413 && refusal.startsWith('{'), refusal);
const metrics = await request('/metrics', { method: 'GET' });
check('the status port is not passed on', metrics.statusCode === 404, await text(metrics));
finish();
