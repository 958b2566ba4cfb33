import { OwnTimeout } from './patience.js';

/** What an error of the client means for whoever made the call. */
export type Verdict = Readonly<{
  says: string;
  kind: 'conflict' | 'too-large' | 'empty' | 'deleted' | 'refused' | 'unavailable';
  /** Whether an append may stand in the log all the same. */
  outcome: 'unknown' | 'not-written';
  again: 'never' | 'once' | 'at-once' | 'backing-off';
}>;

/** The three things by which an error of the client can be told: it may have each of them or none. */
export type Told = Readonly<{ type?: string; code?: number; message: string }>;

type Row = Readonly<{ when: Partial<Record<'type' | 'message', RegExp>> & { code?: readonly number[] } }> &
  Verdict;

const NEVER = { outcome: 'not-written', again: 'never' } as const;

const MAY_NOT = {
  says: 'the account on the server may not do this; nghedan let-read ACCOUNT lets it read the log',
  kind: 'refused',
  ...NEVER,
} as const;

/** Status codes of gRPC. */
const CODE = {
  cancelled: 1,
  unknown: 2,
  invalid: 3,
  deadline: 4,
  denied: 7,
  aborted: 10,
  internal: 13,
  unavailable: 14,
  dataLoss: 15,
  unauthenticated: 16,
} as const;

/**
 * The first row that fits decides. Some errors come as classes of the client, some as raw gRPC errors, some
 * only as a sentence; the rows that read sentences stand before those that read codes, which say less.
 */
export const errorTable: readonly Row[] = [
  { when: { type: /^wrong-expected-version$/ }, says: 'another revision', kind: 'conflict', ...NEVER },
  { when: { type: /^stream-not-found$/ }, says: 'no such stream', kind: 'empty', ...NEVER },
  { when: { type: /^stream-deleted$/ }, says: 'the stream is deleted for good', kind: 'deleted', ...NEVER },
  { when: { type: /^maximum-append-size-exceeded$/ }, says: 'too large', kind: 'too-large', ...NEVER },
  {
    when: { message: /maximum ?append ?(event ?)?size ?exceeded/i },
    says: 'too large for the server',
    kind: 'too-large',
    ...NEVER,
  },
  {
    when: { code: [CODE.unauthenticated] },
    says: 'the server does not know the account in EVENTSTORE_URL or its password',
    kind: 'refused',
    ...NEVER,
  },
  {
    when: { type: /^access-denied$/ },
    ...MAY_NOT,
  },
  {
    when: { code: [CODE.denied] },
    ...MAY_NOT,
  },
  {
    when: { type: /^invalid-argument$/ },
    says: 'the server does not understand',
    kind: 'refused',
    ...NEVER,
  },
  {
    when: { message: /bad ?request/i, code: [CODE.invalid] },
    says: 'the server does not understand',
    kind: 'refused',
    ...NEVER,
  },
  {
    when: { type: /^not-leader$/ },
    says: 'another node leads',
    kind: 'unavailable',
    outcome: 'not-written',
    again: 'at-once',
  },
  {
    when: { message: /server is (too )?(busy|not ready)|no leader info/i },
    says: 'the server is busy',
    kind: 'unavailable',
    outcome: 'not-written',
    again: 'backing-off',
  },
  {
    when: { message: /failed to discover|no connection established|name resolution failed/i },
    says: 'no server can be reached',
    kind: 'unavailable',
    outcome: 'not-written',
    again: 'backing-off',
  },
  {
    when: {
      type: /^(unavailable|cancelled|timeout|deadline-exceeded)$/,
      message: /connection dropped|write after end/i,
      code: [CODE.unavailable, CODE.cancelled, CODE.aborted, CODE.deadline],
    },
    says: 'the server does not answer',
    kind: 'unavailable',
    outcome: 'unknown',
    again: 'backing-off',
  },
  {
    when: { type: /^unknown$/, code: [CODE.unknown, CODE.internal, CODE.dataLoss] },
    says: 'the server failed',
    kind: 'unavailable',
    outcome: 'unknown',
    again: 'once',
  },
];

/** Undefined for what is not an error of the client or the server, but a bug of ours. */
export const verdictOn = (error: unknown): Verdict | undefined => {
  if (error instanceof OwnTimeout) {
    return { says: error.message, kind: 'unavailable', outcome: 'unknown', again: 'backing-off' };
  }
  const told = tell(error);
  return told && errorTable.find(({ when }) => fits(when, told));
};

const fits = ({ type, message, code }: Row['when'], told: Told): boolean =>
  (type !== undefined && told.type !== undefined && type.test(told.type)) ||
  (message?.test(told.message) ?? false) ||
  (code !== undefined && told.code !== undefined && code.includes(told.code));

const tell = (error: unknown): Told | undefined => {
  if (!(error instanceof Error)) return undefined;
  const { type, code, message } = error as Error & { type?: unknown; code?: unknown };
  return {
    message,
    ...(typeof type === 'string' && { type }),
    ...(typeof code === 'number' && { code }),
  };
};
