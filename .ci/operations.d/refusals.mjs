// Brings about what the chapter "Troubleshooting" of the guides describes, and holds the messages that the guides quote (lines that begin
// with "> ", where … stands for what differs) against what the server really said.
import { spawn, execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { check, eventually, finish } from './checks.mjs';

const [java, jar, home, ...guides] = process.argv.slice(2);
const children = new Set();
process.on('exit', () => children.forEach(child => child.kill('SIGKILL')));
mkdirSync(home, { recursive: true });
execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost',
  '-keyout', `${home}/key.pem`, '-out', `${home}/cert.pem`], { stdio: 'pipe' });

const said = [];
const listening = server => new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));
const freePort = async () => {
  const server = net.createServer();
  const port = await listening(server);
  await new Promise(resolve => server.close(resolve));
  return port;
};
/** An OpenProject that answers everything in one way. */
async function openProject(status, headers, body, tls) {
  const answer = (request, response) => response.writeHead(status, headers).end(body);
  const server = tls ? https.createServer({ key: readFileSync(`${home}/key.pem`), cert: readFileSync(`${home}/cert.pem`) }, answer) : http.createServer(answer);
  const port = await listening(server);
  server.unref();
  return `${tls ? 'https' : 'http'}://localhost:${port}`;
}
/** Runs the server; what it says to whoever started it is kept. */
async function start(environment, ...flags) {
  const [port, status] = [await freePort(), await freePort()];
  const child = spawn(java, ['-XX:TieredStopAtLevel=1', '-jar', jar, '--port', port, '--status-port', status, ...flags],
    { env: { PATH: process.env.PATH, ...environment }, stdio: ['ignore', 'inherit', 'pipe'] });
  children.add(child);
  child.stderr.on('data', text => said.push(String(text)));
  const ended = new Promise(resolve => child.on('exit', resolve));
  return { mcp: `http://127.0.0.1:${port}`, status: `http://127.0.0.1:${status}`, port, ended, end: async () => { child.kill('SIGKILL'); await ended; } };
}
const get = url => fetch(url).then(answer => answer.json()).catch(() => null);

/** What /health says of an OpenProject like this. */
async function health(url, environment = {}) {
  const server = await start({ OPENPROJECT_URL: url, OPENPROJECT_API_KEY: 'a'.repeat(64), ...environment });
  const report = await eventually(async () => {
    const now = await get(`${server.status}/health`);
    return now && !now.message.includes('not asked yet') ? now : null;
  });
  said.push(report.message);
  await server.end();
}
/** What a server says that does not start. */
async function refusedStart(environment, ...flags) {
  const server = await start(environment, ...flags);
  const code = await server.ended;
  check(`it does not start: ${JSON.stringify(environment)} ${flags.join(' ')}`, code > 0, code);
}
function raw(url, options, body) {
  return new Promise((resolve, reject) => http.request(url, options, async response => {
    let text = '';
    for await (const chunk of response) text += chunk;
    said.push(text);
    resolve(response.statusCode);
  }).on('error', reject).end(body));
}
async function answered(what, url, status, options = {}, body) {
  const got = await raw(url, options, body);
  check(`${what}: ${status}`, got === status, got);
}

const json = { 'content-type': 'application/json' };
const error = { _type: 'Error', errorIdentifier: 'urn:openproject-org:api:v3:errors:Unauthenticated', message: 'You did not provide the correct credentials.' };
await health(await openProject(401, json, JSON.stringify(error)));
await health(await openProject(400, { 'content-type': 'text/plain' }, 'Invalid host_name configuration'));
await health(await openProject(301, { location: 'https://localhost/api/v3' }, ''));
await health(await openProject(302, { location: 'http://elsewhere.example/login' }, ''));
await health(await openProject(200, { 'content-type': 'text/html' }, '<html></html>'));
await health(await openProject(200, json, '{}', true));
await health(await openProject(503, { 'content-type': 'text/html' }, '<html></html>'));
await health(`http://127.0.0.1:${await freePort()}`);
await health('http://openproject.invalid:8080');

const url = { OPENPROJECT_URL: 'http://openproject:8080' };
await refusedStart(url);
await refusedStart({ OPENPROJECT_URL: 'openproject:8080', OPENPROJECT_API_KEY: 'k' });
await refusedStart({ MCP_AUTH: 'per-user', MCP_ACCESS_TOKEN: 'token' });
await refusedStart({ MCP_TOOLSETS: 'nonsense' });
await refusedStart({ OPENPROJECT_CA_FILE: '/nowhere.pem', OPENPROJECT_API_KEY: 'k', OPENPROJECT_URL: 'https://openproject' });

const guarded = await start({ MCP_ACCESS_TOKEN: 'a-token' });
await eventually(() => get(`${guarded.status}/health/live`));
await refusedStart({}, '--port', guarded.port);
await answered('no access token', guarded.mcp, 401, { method: 'POST' }, '{}');
await answered('another name', guarded.mcp, 403, { headers: { host: 'mcp.example.com' } });
await answered('a web page', guarded.mcp, 403, { headers: { origin: 'https://app.example.com' } });
await answered('a wrong address', `${guarded.mcp}/openproject`, 404);
await answered('GET at /mcp', `${guarded.mcp}/mcp`, 405);
await answered('a stream that is gone', `${guarded.mcp}/messages?session=gone`, 404,
  { method: 'POST', headers: { ...json, authorization: 'Bearer a-token' } }, '{}');
await answered('no JSON', guarded.mcp, 415, { method: 'POST', headers: { 'content-type': 'text/plain', authorization: 'Bearer a-token' } }, '{}');
await answered('too large', guarded.mcp, 413, { method: 'POST', headers: { ...json, authorization: 'Bearer a-token' } }, 'x'.repeat((4 << 20) + 1));
await guarded.end();

const own = await start({ MCP_AUTH: 'per-user' });
await eventually(() => get(`${own.status}/health/live`));
await answered('no key of the caller', own.mcp, 401, { method: 'POST' }, '{}');
const call = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'get_current_user', arguments: {} } });
await answered('a wrong key of the caller', own.mcp, 200, { method: 'POST', headers: { ...json, accept: 'application/json', 'x-openproject-api-key': 'wrong' } }, call);
await own.end();

const plain = said.join('\n').replaceAll('\\"', '"').replaceAll(/\s+/g, ' ');
if (process.env.SHOW) console.log(plain);
for (const guide of guides) {
  const quotes = readFileSync(guide, 'utf8').split('\n').filter(line => line.startsWith('> ')).map(line => line.slice(2).trim());
  check(`${guide} quotes messages`, quotes.length > 10, quotes.length);
  for (const quote of quotes) {
    const missing = quote.split('…').map(part => part.trim()).filter(part => part && !plain.includes(part));
    check(`${guide}: ${quote}`, missing.length === 0, missing);
  }
}
finish();
