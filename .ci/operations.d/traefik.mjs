// Traefik's two files, without Traefik: Debian has none, and its schema is not at hand. What can be seen from outside is checked: known
// names at each level, and that what one part names the other has. That Traefik itself accepts the files is not shown here.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { check, finish } from './checks.mjs';

const [folder] = process.argv.slice(2);
const read = file => parse(readFileSync(`${folder}/${file}`, 'utf8'), { strict: true });
const own = read('traefik.yml');
const passed = read('openproject-mcp.yml');

// The names that Traefik 3 documents at the places that these files use; * stands for a name of the user's.
const OWN = {
  entryPoints: { '*': { address: '', http: { redirections: { entryPoint: { to: '', scheme: '', permanent: true } } },
    transport: { respondingTimeouts: { readTimeout: '', writeTimeout: '', idleTimeout: '' } } } },
  providers: { file: { directory: '', filename: '', watch: true } } };
const PASSED = {
  http: {
    routers: { '*': { rule: '', entryPoints: [], service: '', middlewares: [], priority: 0, tls: {} } },
    services: { '*': { loadBalancer: { passHostHeader: true, responseForwarding: { flushInterval: '' }, serversTransport: '', servers: [] } } },
    serversTransports: { '*': { forwardingTimeouts: { dialTimeout: '', responseHeaderTimeout: '', idleConnTimeout: '' } } } },
  tls: { certificates: [] } };

function faults(value, known, path = '') {
  if (typeof value !== typeof known || Array.isArray(value) !== Array.isArray(known)) return [`${path} is not ${typeof known}`];
  if (typeof value !== 'object' || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const expected = known[name] ?? known['*'];
    return expected === undefined ? [`${path}/${name} is unknown`] : faults(inner, expected, `${path}/${name}`);
  });
}
check('traefik.yml has only names that Traefik documents', faults(own, OWN).length === 0, faults(own, OWN));
check('openproject-mcp.yml has only names that Traefik documents', faults(passed, PASSED).length === 0, faults(passed, PASSED));
check('a misspelt name would be found', faults({ http: { router: {} } }, PASSED).length === 1);
for (const [name, router] of Object.entries(passed.http.routers)) {
  check(`router ${name}: its entry points and its service are there`,
    router.entryPoints.every(entry => entry in own.entryPoints) && router.service in passed.http.services);
}
for (const [name, { loadBalancer }] of Object.entries(passed.http.services)) {
  check(`service ${name}: its transport is there, its servers are addresses`,
    loadBalancer.serversTransport in passed.http.serversTransports && loadBalancer.servers.every(server => URL.canParse(server.url)));
}
check('the redirection leads to an entry point', own.entryPoints.web.http.redirections.entryPoint.to in own.entryPoints);
finish();
