import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import { configuration } from '../../apps/api/src/configuration.js';
import { validator } from '../e2e/answer-check.js';
import { canRender, CHART, defaults, fingerprint, over, render, schema, type Values } from '../helm/chart.js';
import { documentsIn, ofKind, type Container, type Document, type Pod } from '../helm/documents.js';
import { kubernetesFaults } from '../helm/kubernetes-faults.js';

if (!canRender)
  console.warn('what is kept is not rendered anew: golang-go and golang-github-masterminds-sprig-dev are missing');

const FOLDER = 'test/golden/helm';
const text = (file: string): string => readFileSync(file, 'utf8');
const cases = readdirSync(FOLDER).flatMap((file) => /^(.+)\.values\.yaml$/.exec(file)?.[1] ?? []);
const valuesOf = (name: string): Values => load(text(`${FOLDER}/${name}.values.yaml`)) as Values;
const kept = (name: string): string => text(`${FOLDER}/${name}.yaml`);

const written = (name: string): string => {
  const { 'NOTES.txt': notes = '', ...documents } = render(valuesOf(name));
  const remarks = notes.trimEnd().split('\n').map((line) => `# ${line}`.trimEnd());
  const parts = Object.entries(documents)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .filter(([, rendered]) => rendered.trim() !== '')
    .map(([file, rendered]) => `---\n# ${file}\n${rendered.trim().replace(/^---\n/, '')}\n`);
  return `# ${fingerprint(valuesOf(name))}\n${remarks.join('\n')}\n${parts.join('')}`;
};

const documentsOf = (name: string): readonly Document[] => documentsIn(`${FOLDER}/${name}.yaml`);
const podsOf = (documents: readonly Document[]): readonly Pod[] =>
  ofKind(documents, 'Deployment').map(({ spec }) => spec.template);
const containersOf = ({ spec }: Pod): readonly Container[] => [...spec.initContainers, ...spec.containers];

const ROUTES = [...text('apps/api/src/system/health.controller.ts').matchAll(/@Get\('([^']+)'\)/g)].map(
  ([, route]) => `/${route}`,
);

const isWithin = (selector: object, labels: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(selector).every(([label, value]) => labels[label] === value);

describe.each(cases)('the chart with the values of %s', (name) => {
  const documents = documentsOf(name);
  const pods = podsOf(documents);

  it('is kept as it is rendered now', () => {
    if (canRender && process.env['UPDATE_DOCS'] === '1') writeFileSync(`${FOLDER}/${name}.yaml`, written(name));
    expect(kept(name).split('\n')[0]).toBe(`# ${fingerprint(valuesOf(name))}`);
    if (canRender) expect(kept(name)).toBe(written(name));
  }, 120_000);

  it('is of documents that Kubernetes has, every field of them', () => {
    const own = documents.filter(({ apiVersion }) => apiVersion !== 'monitoring.coreos.com/v1');
    expect(own.length).toBeGreaterThan(6);
    expect(kubernetesFaults(own)).toEqual([]);
  });

  it('runs nothing as root, or with more rights than it needs', () => {
    for (const pod of pods) {
      expect(pod.spec).toMatchObject({
        automountServiceAccountToken: false,
        securityContext: { runAsNonRoot: true, runAsUser: 10001, seccompProfile: { type: 'RuntimeDefault' } },
      });
      for (const container of containersOf(pod)) {
        expect(container.securityContext).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          runAsNonRoot: true,
          capabilities: { drop: ['ALL'] },
        });
        expect(container.resources).toMatchObject({
          requests: { cpu: expect.any(String), memory: expect.any(String) },
          limits: { memory: expect.any(String) },
        });
        expect(container.image).toMatch(/(:[\w.-]+|@sha256:[0-9a-f]{64})$/);
        expect(container.image).not.toMatch(/:latest$/);
      }
    }
  });

  it('holds no secret, and names those that it needs', () => {
    expect(ofKind(documents, 'Secret')).toEqual([]);
    expect(kept(name)).not.toMatch(/:\/\/[^/\s]*@|nghedan-kek-1 /);
    for (const { spec } of pods) {
      const from = (variable: string) =>
        spec.containers[0].env.find((one) => one.name === variable)?.valueFrom?.secretKeyRef.name;
      expect([from('EVENTSTORE_URL'), from('REDIS_URL')]).toEqual(['nghedan-log', 'nghedan-queue']);
      expect(spec.containers.map((one) => one.volumeMounts.some(({ name: of }) => of === 'kek'))).toEqual([
        false,
      ]);
    }
  });

  it('gives the program settings that it takes, and no others', () => {
    const known = ['configuration.ts', 'notices/notice-settings.ts'].map((file) => text(`apps/api/src/${file}`)).join('');
    const secret: Readonly<Record<string, string>> = {
      EVENTSTORE_URL: 'esdb://a:b@log1:2113?tls=true',
      REDIS_URL: 'rediss://:b@queue:6379',
      NGHEDAN_SMTP: 'smtps://a:b@mail.example:465?from=nghedan@xa.example',
    };
    const roles = pods.map(({ spec }) => {
      const given = spec.containers[0].env;
      expect(given.filter((one) => !new RegExp(`\\b${one.name}\\b`).test(known))).toEqual([]);
      // The file of destinations is read at the start, and is not on this machine.
      const set = given.filter((one) => one.name !== 'NGHEDAN_NOTICES');
      return configuration(Object.fromEntries(set.map((one) => [one.name, one.value ?? secret[one.name]])));
    });
    expect(roles.map(({ nodes }) => nodes?.role)).toEqual(['api', 'worker']);
    const services = ofKind(documents, 'Service').map(({ metadata }) => `http://${metadata.name}`);
    for (const { nodes } of roles) expect(services).toContain(nodes?.peer);
    for (const { port, host, kek, data } of roles)
      expect([port, host, kek, data]).toEqual([3000, '0.0.0.0', '/key/office.kek', '/data/views']);
  });

  it('asks for routes that there are, at the port where the program listens', () => {
    expect(ROUTES).toContain('/health/live');
    for (const { spec } of pods) {
      const [{ ports, startupProbe, livenessProbe, readinessProbe }] = spec.containers;
      expect(ports).toEqual([{ name: 'http', containerPort: 3000 }]);
      for (const { httpGet } of [startupProbe, livenessProbe, readinessProbe]) {
        expect(ROUTES).toContain(httpGet.path);
        expect(httpGet.port).toBe('http');
      }
    }
    for (const { spec } of ofKind(documents, 'ServiceMonitor'))
      for (const { path, port } of spec.endpoints) expect([ROUTES.includes(path), port]).toEqual([true, 'http']);
  });

  it('mounts the volumes that it has, all of them', () => {
    for (const pod of pods) {
      const mounted = containersOf(pod).flatMap(({ volumeMounts }) => volumeMounts.map((one) => one.name));
      expect(new Set(mounted)).toEqual(new Set(pod.spec.volumes.map((one) => one.name)));
    }
  });

  it('selects pods of its own, and leads from outside to the nodes that answer', () => {
    const labels = pods.map(({ metadata }) => metadata.labels);
    const api = labels.find((one) => one['app.kubernetes.io/component'] === 'api') ?? {};
    const selected = (selector: object) => labels.filter((one) => isWithin(selector, one)).length;
    for (const { spec, metadata } of ofKind(documents, 'Service'))
      if (spec.selector) expect([metadata.name, selected(spec.selector)]).toEqual([metadata.name, 1]);
    for (const { spec } of ofKind(documents, 'PodDisruptionBudget')) expect(selected(spec.selector.matchLabels)).toBe(1);
    for (const { spec } of ofKind(documents, 'NetworkPolicy')) expect(selected(spec.podSelector.matchLabels)).toBe(2);
    for (const { spec } of ofKind(documents, 'Ingress')) {
      const services = new Map(ofKind(documents, 'Service').map((one) => [one.metadata.name, one.spec.selector]));
      const led = spec.rules[0].http.paths.map(({ path, backend }) => {
        const selector = services.get(backend.service.name) ;
        return [path, selector ? isWithin(selector, api) : 'closed'];
      });
      expect(led).toEqual([
        ['/metrics', 'closed'],
        ['/health', 'closed'],
        ['/api/nodes', 'closed'],
        ['/', true],
      ]);
      expect(spec.tls[0].hosts).toEqual([spec.rules[0].host]);
    }
  });
});

describe('the chart', () => {
  let faults: (values: Values) => readonly unknown[];
  beforeAll(async () => {
    const check = (await validator())(schema());
    faults = (values) => (check(over(defaults(), values)) === true ? [] : (check.errors ?? []));
  });

  it('has a case with alerts, and they are those of the other ways to run it', () => {
    const [rule] = ofKind(documentsOf('everything'), 'PrometheusRule');
    expect(rule?.spec).toEqual(load(text('infra/monitoring/rules.yml')));
    expect(text(`${CHART}/rules.yml`)).toBe(text('infra/monitoring/rules.yml'));
  });

  it.each(cases)('takes the values of %s', (name) => expect(faults(valuesOf(name))).toEqual([]));

  it.each<readonly [string, Values]>([
    ['an address with its password', { log: { url: 'esdb://a:b@log1:2113' } }],
    ['the key itself', { kek: { value: 'nghedan-kek-1 abc' } }],
    ['a word that it does not know', { replicas: 3 }],
    ['no node that answers', { api: { replicas: 0 } }],
    ['a size without a unit', { views: { size: '12' } }],
    ['an address for a host', { ingress: { host: 'https://nghedan.example.vn/' } }],
    ['memory without a limit', { worker: { resources: { limits: null, requests: { cpu: '1', memory: '1Gi' } } } }],
    ['a level of the log that there is not', { logLevel: 'loud' }],
  ])('refuses %s', (_what, values) => expect(faults(values)).not.toEqual([]));

  it('is refused for a field that Kubernetes does not have: the check works', () => {
    const [deployment] = ofKind(documentsOf('smallest'), 'Deployment');
    const misspelt = { ...deployment, spec: { ...deployment?.spec, replica: 2 } } as Document;
    expect(kubernetesFaults([misspelt])).toEqual([expect.stringMatching(/replica.* does not exist in type/)]);
    const worded = { ...deployment, spec: { ...deployment?.spec, replicas: 'two' } } as Document;
    expect(kubernetesFaults([worded])).toHaveLength(1);
  });

  (canRender ? it : it.skip).each([
    ['image', 'image.repository is empty: build infra/container/Containerfile'],
    ['log', 'log.secret is empty: make a Secret that holds EVENTSTORE_URL'],
    ['queue', 'queue.secret is empty'],
    ['kek', 'kek.secret is empty: make a Secret of the key file'],
    ['ingress', 'ingress.host is empty: name the host of the address bar'],
  ])('says what to do when nothing is said of %s', (left, words) => {
    const { [left]: _left, ...values } = valuesOf('smallest');
    expect(() => render(values)).toThrow(words);
  }, 60_000);
});
