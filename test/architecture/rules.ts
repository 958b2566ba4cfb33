import type { IForbiddenRuleType } from 'dependency-cruiser';

const WRITE_SIDES =
  'visits|letters|petitions|complaints|denunciations|dialogues|duties|organisation|rulebook|approvals|upkeep|exports';

/** The drivers of the outside world and the only folders that may hold each. */
const DRIVERS: Readonly<Record<string, string>> = {
  'better-sqlite3': '^libs/[^/]+/src/(sqlite|vault|spool)/',
  '@eventstore/db-client': '^libs/event-store/src/eventstoredb/',
  bullmq: '^libs/jobs/src/bullmq/',
  nodemailer: '^libs/notices/src/smtp/',
  '@opentelemetry/api': '^apps/api/src/tracing/',
  ioredis: '^libs/(jobs/src/bullmq|access/src/redis)/',
};

const driverRules: IForbiddenRuleType[] = Object.entries(DRIVERS).map(([driver, home]) => ({
  name: `drivers-stay-in-adapters`,
  comment: `${driver} is known in its adapter folder only`,
  severity: 'error',
  from: { path: '^(apps|libs)/', pathNot: [home, '\\.spec\\.ts$', '^apps/web/'] },
  to: { path: `node_modules/(@types/)?${driver}/` },
}));

/** What may import what. Every rule has a small tree under `fixtures/` that breaks it, and only it. */
export const rules: readonly IForbiddenRuleType[] = [
  { name: 'no-cycles', severity: 'error', from: { path: '^(apps|libs)/' }, to: { circular: true } },
  {
    name: 'kernel-stands-alone',
    severity: 'error',
    from: { path: '^libs/kernel/', pathNot: '\\.spec\\.ts$' },
    to: { pathNot: '^libs/kernel/' },
  },
  {
    name: 'law-knows-only-kernel',
    severity: 'error',
    from: { path: '^libs/law/', pathNot: '\\.spec\\.ts$' },
    to: { pathNot: '^libs/(law|kernel)/' },
  },
  {
    name: 'domain-is-pure',
    severity: 'error',
    from: { path: '^libs/([^/]+)/src/domain/', pathNot: '\\.spec\\.ts$' },
    to: { pathNot: ['^libs/(kernel|law|identity)/src/index\\.ts$', '^libs/$1/src/domain/'] },
  },
  {
    name: 'write-sides-do-not-know-each-other',
    severity: 'error',
    from: { path: `^libs/(${WRITE_SIDES})/` },
    to: { path: `^libs/(${WRITE_SIDES})/`, pathNot: '^libs/$1/' },
  },
  {
    name: 'front-door-only',
    severity: 'error',
    from: { path: '^libs/([^/]+)/' },
    to: { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
  },
  {
    name: 'front-door-only',
    severity: 'error',
    from: { path: '^apps/' },
    to: { path: '^libs/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
  },
  {
    name: 'nest-at-the-edges',
    severity: 'error',
    from: {
      path: '^libs/',
      pathNot: ['\\.module\\.ts$', '/src/commands/', '\\.query\\.ts$', '^libs/reactions/', '\\.spec\\.ts$'],
    },
    to: { path: 'node_modules/@nestjs/' },
  },
  ...driverRules,
  {
    name: 'server-client-loads-late',
    comment: 'an office without a server of its own never runs the client of one',
    severity: 'error',
    from: {
      path: '^(apps|libs)/',
      pathNot: [
        '^libs/event-store/src/eventstoredb/(?!open\\.ts$)',
        '^libs/jobs/src/bullmq/(?!open\\.ts$)',
        '\\.spec\\.ts$',
      ],
    },
    to: {
      path: '^libs/(event-store/src/eventstoredb|jobs/src/bullmq)/',
      pathNot: ['/(open|patience)\\.ts$'],
      dynamic: false,
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'no-test-code-in-products',
    severity: 'error',
    from: {
      path: '^(apps|libs)/',
      pathNot: ['\\.spec\\.ts$', '^libs/testing/', '/contract\\.ts$', '/contract/', '\\.contract\\.ts$'],
    },
    to: {
      path: [
        '^libs/testing/',
        '^test/',
        'node_modules/(@jest/|jest|fast-check|@nestjs/testing|playwright-core|@grpc/grpc-js)',
      ],
    },
  },
  { name: 'libs-do-not-know-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
  { name: 'resolves', severity: 'error', from: { path: '^(apps|libs)/' }, to: { couldNotResolve: true } },
];
