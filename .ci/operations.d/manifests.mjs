// The Kubernetes manifests against the schemas of Kubernetes: types, formats and required fields by kubernetes-models' own validators,
// unknown fields by the compiler against its types; then what no schema says, that the files fit each other and the server.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { parse } from 'yaml';
import { check, finish } from './checks.mjs';

const folder = process.argv[2];
const documents = Object.fromEntries(readdirSync(folder).filter(file => file.endsWith('.yaml'))
  .map(file => [file, parse(readFileSync(`${folder}/${file}`, 'utf8'))]));
const { 'kustomization.yaml': kustomization, ...manifests } = documents;

const module = object => object.apiVersion === 'v1' ? 'kubernetes-models/v1' : `kubernetes-models/${object.apiVersion}`;
async function faults(object) {
  const type = (await import(module(object)))[object.kind];
  if (!type) return `no ${object.kind} in ${object.apiVersion}`;
  try {
    new type(object).validate();
    return '';
  } catch (fault) {
    return fault.message;
  }
}
function unknownFields(objects) {
  const lines = Object.values(objects).map((object, index) =>
    `import type { I${object.kind} as T${index} } from '${module(object)}';\nexport const o${index}: T${index} = ${JSON.stringify(object, null, 1)};`);
  writeFileSync('manifests.ts', lines.join('\n'));
  try {
    execFileSync('node_modules/.bin/tsc', ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext', 'manifests.ts']);
    return '';
  } catch (refused) {
    return String(refused.stdout);
  }
}

for (const [file, object] of Object.entries(manifests)) {
  const found = await faults(object);
  check(`${file} is a ${object.kind} of ${object.apiVersion}`, found === '', found);
}
const unknown = unknownFields(manifests);
check('no manifest has a field that Kubernetes does not know', unknown === '', unknown);

// The checks above must be able to fail.
const broken = structuredClone(manifests['deployment.yaml']);
broken.spec.template.spec.containers[0].resources.limits.memory = '512 MB';
check('a wrong quantity would be found', (await faults(broken)).includes('memory'));
const misspelt = structuredClone(manifests['deployment.yaml']);
misspelt.spec.template.spec.containers[0].livnessProbe = misspelt.spec.template.spec.containers[0].livenessProbe;
check('a misspelt field would be found', unknownFields([misspelt]).includes('livnessProbe'));

const { 'deployment.yaml': deployment, 'service.yaml': service, 'networkpolicy.yaml': policy, 'ingress.yaml': ingress } = manifests;
const pod = deployment.spec.template;
const container = pod.spec.containers[0];
const within = (part, whole) => Object.entries(part).every(([name, value]) => whole[name] === value);
const ports = container.ports.map(port => port.name);
check('Deployment, Service and NetworkPolicy select the pods', [deployment.spec.selector.matchLabels, service.spec.selector,
  policy.spec.podSelector.matchLabels].every(selector => within(selector, pod.metadata.labels)));
check('each port that is named is one of the container', [...service.spec.ports.map(port => port.targetPort),
  ...policy.spec.ingress.flatMap(rule => rule.ports.map(port => port.port)),
  ...['startupProbe', 'livenessProbe', 'readinessProbe'].map(probe => container[probe].httpGet.port)].every(port => ports.includes(port)));
check('the Ingress leads to a port of the Service', ingress.spec.rules.every(rule => rule.http.paths.every(({ backend }) =>
  backend.service.name === service.metadata.name && service.spec.ports.some(port => port.name === backend.service.port.name))));
check('kustomization.yaml names every file but the example', String(kustomization.resources.toSorted()) ===
  String(Object.keys(manifests).filter(file => !file.includes('.example.')).toSorted()), kustomization.resources);
check('the image that is replaced is that of the Deployment', kustomization.images.every(image => image.name === container.image));

// What the server says of itself decides whether probes and settings are right.
const [status, settings] = [process.argv[3], readFileSync(process.argv[4], 'utf8')];
for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
  const path = container[probe].httpGet.path;
  check(`${probe} ${path} is answered with 200`, (await fetch(status + path)).status === 200);
}
const variables = [...Object.keys(manifests['configmap.yaml'].data),
  ...Object.keys(manifests['secret.example.yaml'].stringData)];
check('each variable is a setting of the server', variables.every(name => settings.includes(`| \`${name}\` |`)), variables);
const image = readFileSync(process.argv[5], 'utf8');
check('the ports of the container are those of the image', container.ports.every(port => new RegExp(`^EXPOSE .*\\b${port.containerPort}\\b`, 'm').test(image)));
check('the user is that of the image', image.includes(`USER ${pod.spec.securityContext.runAsUser}:${pod.spec.securityContext.runAsGroup}`));
finish();
