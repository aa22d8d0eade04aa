// Speaks MCP over the standard streams of the command that is given, as a desktop client does: initialize, list the tools, find the open
// work packages of the first project, create one, comment on it, log time, find it again. Prints one line; any surprise ends it with 1.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const [command, ...args] = process.argv.slice(2);
const bridge = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
const waiting = new Map();
let lastId = 0;

createInterface({ input: bridge.stdout }).on('line', line => {
  const message = JSON.parse(line);
  waiting.get(message.id)?.(message);
});
bridge.on('exit', code => { if (waiting.size) end(`the bridge ended with ${code}`); });
setTimeout(() => end('no answer within 60 s'), 60_000).unref();

function end(fault) {
  if (fault) console.log(`FAIL: ${fault}`);
  process.exitCode = fault ? 1 : 0;
  waiting.clear();
  bridge.kill();
}

const send = message => bridge.stdin.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n');
const request = (method, params) => new Promise((resolve, reject) => {
  const id = ++lastId;
  waiting.set(id, answer => {
    waiting.delete(id);
    answer.error ? reject(new Error(`${method}: ${JSON.stringify(answer.error)}`)) : resolve(answer.result);
  });
  send({ id, method, params });
});
const call = async (name, args) => {
  const result = await request('tools/call', { name, arguments: args });
  if (result.isError) throw new Error(`${name}: ${result.content[0].text}`);
  return result.structuredContent;
};
const expect = (what, condition) => { if (!condition) throw new Error(`expected ${what}`); };

try {
  await request('initialize', {
    protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'stdio-session', version: '1' },
  });
  send({ method: 'notifications/initialized' });
  const { tools } = await request('tools/list', {});

  const { rows, columns } = await call('list_projects', {});
  const project = rows[0][columns.indexOf('id')];
  const open = await call('list_work_packages', { project });
  const made = await call('create_work_package', { project, subject: 'Water the plants' });
  await call('add_comment', { work_package: made.id, comment: 'The fern first.' });
  await call('log_time', { work_package: made.id, hours: '1h30' });
  const again = await call('list_work_packages', { project });
  expect('one more open work package', again.total === open.total + 1);
  const found = await call('search_work_packages', { text: 'Water the plants', project });
  expect('the new work package among the hits', JSON.stringify(found).includes(String(made.id)));
  console.log(`${tools.length} tools; work package created, commented, time logged, found again`);
  end();
} catch (fault) {
  end(fault.message);
}
