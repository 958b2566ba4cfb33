import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
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
