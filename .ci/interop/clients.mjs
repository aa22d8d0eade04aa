// Real clients against the server whose address is given: clients.mjs URL JAVA_COMMAND…. Each works through a session of its own, through a proxy
// that notes the revision it speaks. Prints one line for each; a client that fails or speaks another revision than it should ends it with 1.
import { spawn } from 'node:child_process';
import { home, record } from './results.mjs';
import { watchingProxy } from './watching-proxy.mjs';

const [server, ...java] = process.argv.slice(2);
const proxy = await watchingProxy(server);
const root = `${proxy.url}/`;
const program = file => `${home}/node_modules/${file}`;
const session = (...bridge) => ['node', `${home}/stdio-session.mjs`, 'node', ...bridge];
const inspector = (url, ...options) => ['node', program('@modelcontextprotocol/inspector/clients/launcher/build/index.js'), '--cli', url, ...options,
  '--format', 'json', '--method', 'tools/call', '--tool-name', 'list_projects'];
const remote = (...options) => session(program('mcp-remote/dist/proxy.js'), ...options);
const typescript = mode => ['node', `${home}/typescript-session.mjs`, root, mode];

const LEGACY = '2025-11-25';
const MODERN = '2026-07-28';
const clients = [
  ['Inspector 2.12.0', '--protocol-era legacy', LEGACY, inspector(root, '--transport', 'http', '--protocol-era', 'legacy')],
  ['Inspector 2.12.0', '--protocol-era auto', MODERN, inspector(root, '--transport', 'http', '--protocol-era', 'auto')],
  ['Inspector 2.12.0', '--protocol-era modern', MODERN, inspector(root, '--transport', 'http', '--protocol-era', 'modern')],
  ['Inspector 2.12.0', '--transport sse', LEGACY, inspector(`${proxy.url}/sse`, '--transport', 'sse')],
  ['mcp-remote 0.15.1', '', LEGACY, remote(root, '--allow-http')],
  ['mcp-remote 0.15.1', '--protocol auto', MODERN, remote(root, '--allow-http', '--protocol', 'auto')],
  ['mcp-remote 0.15.1', '--transport sse-only', LEGACY, remote(`${proxy.url}/sse`, '--allow-http', '--transport', 'sse-only')],
  ['supergateway 4.0.0', '--streamableHttp', LEGACY, session(program('supergateway/dist/index.js'), '--logLevel', 'none', '--streamableHttp', root)],
  ['TypeScript client 2.4.0', 'legacy', LEGACY, typescript('legacy')],
  ['TypeScript client 2.4.0', 'auto', MODERN, typescript('auto')],
  ['TypeScript client 2.4.0', `pinned to ${MODERN}`, MODERN, typescript(MODERN)],
  ['Java SDK client 2.1.0', '', LEGACY, [...java, proxy.url]],
];

const results = [];
for (const [client, mode, wanted, command] of clients) {
  const { code, out, err } = await run(command);
  const { revision, transport } = proxy.spoken();
  const wantedTransport = /sse/.test(mode) ? 'HTTP+SSE' : 'Streamable HTTP';
  const ok = code === 0 && revision === wanted && transport === wantedTransport;
  const told = ok ? out.startsWith('{') ? 'tool called' : out : `wanted ${wanted} over ${wantedTransport}; ended with ${code}\n${(out + err).trim().slice(-1500)}`;
  console.log(`${ok ? '' : 'FAIL: '}${[client, mode].join(' ').trim()}: ${revision} over ${transport}; ${told}`);
  results.push({ client, mode, revision, transport, outcome: ok ? 'passed' : 'failed' });
}
proxy.close();
record('clients', results);
process.exit(results.every(one => one.outcome === 'passed') ? 0 : 1);

function run([command, ...args]) {
  return new Promise(resolve => {
    // nothing of a client's settings outlives the run, and nothing of the user's is read
    const env = { ...process.env, MCP_INSPECTOR_SECRET_STORE: 'memory', MCP_CATALOG_PATH: `${home}/inspector.json`, MCP_REMOTE_CONFIG_DIR: `${home}/mcp-remote` };
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 });
    let out = '', err = '';
    child.stdout.on('data', text => { out += text; });
    child.stderr.on('data', text => { err += text; });
    child.on('close', code => resolve({ code, out: out.trim(), err }));
  });
}
