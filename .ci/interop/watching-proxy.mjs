// A proxy between a client and the server that notes which revision the client speaks, and over which transport: what a client says of itself and
// what it sends are two things, and a bridge does not say at all.
import { createServer, request } from 'node:http';

/** Starts a proxy to the server; url is where clients connect, spoken() what they have spoken since it was last asked. */
export async function watchingProxy(server) {
  let seen = nothing();
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
    spoken() {
      const { revisions, transport } = seen;
      seen = nothing();
      return { revision: [...revisions].sort().at(-1) ?? 'none', transport };
    },
    close: () => { proxy.close(); proxy.closeAllConnections(); },
  };
}

const nothing = () => ({ revisions: new Set(), transport: 'Streamable HTTP' });

// /sse is the address of the 2024-11-05 transport alone.
function note({ headers, method, url }, seen) {
  const version = headers['mcp-protocol-version'];
  if (version) seen.revisions.add(version);
  if (method === 'GET' && url === '/sse') seen.transport = 'HTTP+SSE';
}
