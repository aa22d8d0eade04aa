// Opens streams, calls tools beside them, and says whether every stream stayed open and every call was answered.
//   node load.mjs http://127.0.0.1:39127/ STREAMS SECONDS [PAUSE]
// Between the calls of a caller are PAUSE milliseconds. Ended by SIGTERM it says the same of what was until then.
import http from 'node:http';

const [address, streams, seconds, pause = 0] = process.argv.slice(2);
const agent = new http.Agent({ keepAlive: true, maxSockets: Infinity });

function open() {
  return new Promise((resolve, reject) => {
    const request = http.get(address, { agent: new http.Agent(), headers: { Accept: 'text/event-stream' } }, response => {
      if (response.statusCode !== 200) reject(new Error(`a stream was answered with ${response.statusCode}`));
      const stream = { open: true };
      response.on('data', () => resolve(stream)).on('close', () => { stream.open = false; });
    });
    request.on('error', reject);
  });
}

function call(name) {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: {} } });
  return new Promise((resolve, reject) => {
    const request = http.request(address, { method: 'POST', agent, headers: {
      'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' } }, response => {
      let text = '';
      response.setEncoding('utf8').on('data', chunk => { text += chunk; })
        .on('end', () => (text.includes('"structuredContent"') ? resolve() : reject(new Error(text.slice(0, 300)))));
    });
    request.on('error', reject).end(body);
  });
}

const opened = [];
while (opened.length < +streams) opened.push(...await Promise.all(Array.from({ length: 50 }, open)));
let until = Date.now() + seconds * 1000;
process.on('SIGTERM', () => { until = 0; });
let calls = 0;
await Promise.all(['list_projects', 'list_work_packages', 'get_current_user', 'list_work_packages'].map(async name => {
  while (Date.now() < until) {
    await call(name);
    calls++;
    await new Promise(resolve => setTimeout(resolve, +pause));
  }
}));
console.log(`${opened.filter(stream => stream.open).length} streams open, every call answered: ${calls}`);
process.exit(0);
