import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';

export const CHART = 'infra/helm/nghedan';
const RENDER = 'test/helm/render.go';
/** Where Debian keeps the libraries of Go (package golang-github-masterminds-sprig-dev). */
const GOPATH = '/usr/share/gocode';

export type Values = Readonly<{ [key: string]: unknown }>;

const text = (file: string): string => readFileSync(file, 'utf8');
const yaml = (file: string): Values => load(text(file)) as Values;

/** Whether Go and sprig are on this machine. */
export const canRender =
  existsSync(join(GOPATH, 'src/github.com/Masterminds/sprig')) && spawnSync('go', ['version']).status === 0;

export const defaults = (): Values => yaml(join(CHART, 'values.yaml'));

export const schema = (): object => JSON.parse(text(join(CHART, 'values.schema.json'))) as object;

const isMap = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As Helm lays an operator's values over those of a chart: maps are merged, lists are not, null takes away. */
export const over = (under: Values, own: Values): Values =>
  Object.fromEntries(
    [...new Set([...Object.keys(under), ...Object.keys(own)])].flatMap((key) => {
      const [below, above] = [under[key], own[key]];
      if (above === null) return [];
      return [[key, isMap(below) && isMap(above) ? over(below, above) : (above ?? below)]];
    }),
  );

const templates = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(join(CHART, 'templates'))
      .sort()
      .map((name) => [name, text(join(CHART, 'templates', name))]),
  );

const files = () => ({ 'rules.yml': text(join(CHART, 'rules.yml')) });

const metadata = () => {
  const { name: Name, version: Version, appVersion: AppVersion } = yaml(join(CHART, 'Chart.yaml'));
  return { Name, Version, AppVersion };
};

/** Changes whenever a rendering may: tells what was kept from what would be rendered now, also where Go is missing. */
export const fingerprint = (values: Values): string => {
  const parts = [templates(), files(), metadata(), over(defaults(), values)];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
};

let renderer: string | undefined;

const build = (): string => {
  const program = join(mkdtempSync(join(tmpdir(), 'nghedan-helm-')), 'render');
  const env = { PATH: process.env['PATH'], HOME: homedir(), GO111MODULE: 'off', GOPATH, GOFLAGS: '' };
  execFileSync('go', ['build', '-trimpath', '-o', program, RENDER], { env });
  process.once('exit', () => rmSync(dirname(program), { recursive: true }));
  return program;
};

/**
 * @returns each template by its name
 * @throws Error with the words that an operator would read
 */
export const render = (values: Values): Readonly<Record<string, string>> => {
  const context = {
    Values: over(defaults(), values),
    Chart: metadata(),
    Release: { Name: 'nghedan', Namespace: 'nghedan', Service: 'Helm' },
  };
  renderer ??= build();
  const input = JSON.stringify({ templates: templates(), files: files(), context });
  const { status, stdout, stderr } = spawnSync(renderer, { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, string>;
};
