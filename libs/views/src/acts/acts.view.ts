import { dayOf, type Recorded } from '#kernel';
import type { Table, View, Write } from '../view.js';

/** What an auditor looks for. `look`: who saw what is confidential, and what left as a file; `alert`: what the program noticed; `upkeep`: what was decided about the program. */
export const ACT_KINDS = ['look', 'alert', 'approval', 'account', 'law', 'upkeep', 'case'] as const;

export type ActKind = (typeof ACT_KINDS)[number];

export type ActRecord = {
  /** In order of the log. */
  n: number;
  /** UTC, ISO 8601. */
  at: string;
  /** Day of `at` in Asia/Ho_Chi_Minh. */
  day: string;
  stream: string;
  revision: number;
  type: string;
  kind: ActKind;
  actor: string;
  role: string;
  /** Unit of the role at that time. */
  unit: string;
  onBehalfOf: string | null;
};

const text = 'TEXT NOT NULL';

const acts: Table<ActRecord> = {
  name: 'acts',
  key: ['stream', 'revision'],
  rowid: 'n',
  columns: {
    n: 'INTEGER',
    at: text,
    day: text,
    stream: text,
    revision: 'INTEGER NOT NULL',
    type: text,
    kind: text,
    actor: text,
    role: text,
    unit: text,
    onBehalfOf: 'TEXT',
  },
};

/** By which name people know the thing of a stream: the code of a case, the number of a paper. */
const named: Table<{ stream: string; code: string }> = {
  name: 'acts_named',
  key: ['stream'],
  columns: { stream: text, code: text },
};

const LOOKS = /^(access|auditlook|evidence|export)-/;
const KINDS: readonly (readonly [ActKind, RegExp])[] = [
  ['look', LOOKS],
  ['alert', /^revealwatch-/],
  ['approval', /^(approval|person)-/],
  ['account', /^(user|delegation)-/],
  ['law', /^(ruleset|calendar|catalogue|formset|unit|reorganisation)-/],
  ['upkeep', /^(view|job|checkpoint|signing|keyfile)-/],
];

const kindOf = (stream: string): ActKind => KINDS.find(([, streams]) => streams.test(stream))?.[0] ?? 'case';

const keepName = (write: Write, { stream, revision, data }: Recorded): void => {
  const { code, symbol } = data as { code?: unknown; symbol?: unknown };
  const name = code ?? symbol;
  if (revision === 0 && typeof name === 'string') write.put(named, { stream, code: name });
};

/**
 * Acts of people. What an import brought was done elsewhere; what a reaction did follows from an act that stands here.
 * An alert stands here under the person whom it is about.
 */
const note = (write: Write, { stream, revision, type, data, meta }: Recorded): void => {
  const { unit: about, person } = data as { unit?: string; person?: string };
  const kind = kindOf(stream);
  const actor = kind === 'alert' ? person : meta.actor;
  const unit = meta.unit ?? about;
  if (meta.origin || actor === undefined || actor.startsWith('reaction:') || !unit) return;
  write.put(acts, {
    n: write.next(acts),
    at: meta.recordedAt,
    day: dayOf(meta.recordedAt),
    stream,
    revision,
    type,
    kind,
    actor,
    role: meta.role ?? '',
    unit,
    onBehalfOf: kind === 'alert' ? null : (meta.onBehalfOf ?? null),
  });
};

/** Who did what, in which role and for which unit: for those who audit. It stands among the confidential files. */
export const actsView: View = {
  name: 'acts',
  version: 5,
  tables: [acts, named],
  indexes: ['CREATE INDEX acts_by_actor ON acts (actor, n)', 'CREATE INDEX acts_by_day ON acts (day, n)'],
  on: {},
  any: (write, event) => {
    keepName(write, event);
    note(write, event);
  },
};
