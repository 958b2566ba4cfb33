import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';
import { Metrics } from '../../apps/api/src/http/metrics.js';

const text = (file: string): string => readFileSync(`infra/${file}`, 'utf8');

/** Names without what Prometheus adds to those of a histogram. */
const metricsIn = (file: string): readonly string[] => [
  ...new Set(
    [...text(file).matchAll(/\b(?:nghedan|process|nodejs)_[a-z0-9_]+/g)].map(([name]) =>
      name.replace(/_(bucket|count|sum)$/, ''),
    ),
  ),
];

describe('what watches an office', () => {
  it.each(['monitoring/rules.yml', 'monitoring/dashboard.json'])('asks for figures that there are: %s', (file) => {
    const { registry } = new Metrics();
    const known = new Set(registry.getMetricsAsArray().map(({ name }) => name));
    const asked = metricsIn(file);
    expect(asked.length).toBeGreaterThan(4);
    expect(asked.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('what starts an office', () => {
  it.each([
    'systemd/nghedan.service',
    'container/Containerfile',
    'compose/standalone.yml',
    'compose/on-servers.yml',
    'compose/cluster.yml',
  ])('sets what an operator may set, and nothing else: %s', (file) => {
    const known = `${readFileSync('apps/api/src/configuration.ts', 'utf8')} NGHEDAN_NAME NODE_ENV`;
    const set = [...text(file).matchAll(/\b(?:NGHEDAN_[A-Z]+|EVENTSTORE_URL|REDIS_URL|HOST|PORT)\b/g)].map(
      ([name]) => name,
    );
    expect(set.length).toBeGreaterThan(0);
    expect(set.filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(['main', 'nghedan'])('starts a program that is built: %s', (program) => {
    const started = ['systemd/nghedan.service', 'systemd/nghedan-backup.service', 'container/Containerfile']
      .map(text)
      .join('');
    expect(started).toContain(`dist/server/${program}.js`);
    expect(text('scripts/bundle.mjs')).toMatch(new RegExp(`^  '?${program}'?: 'dist/`, 'm'));
  });
});

const composed = (name: string): Compose =>
  load(text(`compose/${name}.yml`), { schema: CORE_SCHEMA.withTags(mergeTag) }) as Compose;

type Service = Readonly<{
  build?: object;
  image?: string;
  command?: string;
  environment?: Readonly<Record<string, string>>;
  volumes?: readonly string[];
  depends_on?: readonly string[];
  read_only?: boolean;
  cap_drop?: readonly string[];
  security_opt?: readonly string[];
}>;
type Compose = Readonly<{ services: Readonly<Record<string, Service>>; volumes: Readonly<Record<string, null>> }>;

describe.each(['standalone', 'on-servers', 'cluster'])('compose/%s.yml', (name) => {
  const { services, volumes } = composed(name);
  const all = Object.values(services);

  it('names services and volumes that it has', () => {
    const used = all.flatMap((one) => one.volumes ?? []).map((volume) => volume.split(':')[0] ?? '');
    expect(new Set(used.filter((volume) => !volume.startsWith('.')))).toEqual(new Set(Object.keys(volumes)));
    expect(all.flatMap((one) => one.depends_on ?? []).filter((other) => !(other in services))).toEqual([]);
  });

  it('gives the program no more rights than it needs', () => {
    const own = all.filter(({ build }) => build);
    expect(own.length).toBeGreaterThan(0);
    for (const one of own)
      expect(one).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
  });

  it('has a proxy that leads to the nodes that answer, or none', () => {
    const nodes = Object.keys(services).filter((node) => /^(office|api\d)$/.test(node));
    if (services['proxy'])
      expect(services['proxy'].environment?.['NODES']).toBe(nodes.map((node) => `${node}:3000`).join(' '));
    else expect(name).toBe('on-servers');
  });
});

describe('the compose file of several nodes', () => {
  const { services } = composed('cluster');
  const roles = Object.values(services).flatMap(({ environment }) => environment?.['NGHEDAN_ROLE'] ?? []);

  it('has three nodes of the log, two that answer, a worker, and a queue that keeps what it is given', () => {
    expect(roles.sort()).toEqual(['api', 'api', 'worker']);
    expect(Object.keys(services).filter((one) => one.startsWith('log'))).toEqual(['log1', 'log2', 'log3']);
    expect(services['queue']?.command).toMatch(/--appendonly yes --maxmemory-policy noeviction/);
  });
});

describe('the proxy', () => {
  it('keeps from the outside what is for the inside, and asks nodes by a route that there is', () => {
    const file = text('compose/Caddyfile');
    const controller = readFileSync('apps/api/src/system/health.controller.ts', 'utf8');
    expect(file).toContain('@inside path /metrics /health/* /api/nodes/*');
    const asked = /health_uri \/(\S+)/.exec(file)?.[1];
    expect(controller).toContain(`@Get('${asked}')`);
  });
});

/** Tools of Debian, which not every machine has. */
const tool = (name: string, ...args: string[]) => {
  const { error, status, stdout, stderr } = spawnSync(name, args, { encoding: 'utf8' });
  if (error) console.warn(`${name} is not on this machine: nothing was asked of it`);
  return error ? undefined : { status, said: stdout + stderr };
};

describe('the tools of those who will run it', () => {
  it('promtool takes the alerts', () => {
    const answer = tool('promtool', 'check', 'rules', 'infra/monitoring/rules.yml');
    if (answer) expect(answer).toMatchObject({ status: 0, said: expect.stringContaining('SUCCESS') });
  });

  it.each([
    ['nghedan.service', 2],
    ['nghedan-backup.service', 1],
  ])('systemd finds %s locked up well: exposure of %d at most', (name, most) => {
    const unit = `infra/systemd/${name}`;
    const answer = tool('systemd-analyze', 'security', '--offline=true', `--threshold=${most * 10}`, unit);
    if (answer) expect(answer.status).toBe(0);
  });

  it('Caddy takes the proxy', () => {
    const answer = tool(
      'env',
      ...['OFFICE=nghedan.example.vn', 'NODES=a:3000 b:3000'],
      ...['caddy', 'validate', '--adapter', 'caddyfile', '--config', 'infra/compose/Caddyfile'],
    );
    if (answer && answer.status !== 127) expect(answer.said).toContain('Valid configuration');
  });
});
