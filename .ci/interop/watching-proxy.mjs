// A proxy between a client and the server that notes which revision the client speaks: what a client says of itself and what it sends are two
// things, and a bridge does not say at all.
import { createServer, request } from 'node:http';

/** Starts a proxy to the server; url is where clients connect, revision() what they have spoken since it was last asked. */
export async function watchingProxy(server) {
  const seen = new Set();
  const proxy = createServer((incoming, outgoing) => {
    note(incoming, seen);
    const url = new URL(incoming.url, server);
    const forward = request(url, { method: incoming.method, headers: { ...incoming.headers, host: url.host } }, answer => {
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    });
    forward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => forward.destroy());
    incoming.pipe(forward);
  });
  await new Promise(listening => proxy.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${proxy.address().port}`,
    revision() {
      const spoken = [...seen].sort().at(-1) ?? 'none';
      seen.clear();
      return spoken;
    },
    close: () => { proxy.close(); proxy.closeAllConnections(); },
  };
}

function note({ headers, method, url }, seen) {
  const version = headers['mcp-protocol-version'];
  // a stream that is opened without a revision and a session is the one of 2024-11-05, where clients name none
  const first = method === 'GET' && /text\/event-stream/.test(headers.accept) && !version && !headers['mcp-session-id'];
  if (version) seen.add(version);
  else if (first && /^\/(sse)?$/.test(url)) seen.add('2024-11-05');
}
