export type NoticeKind = 'reminders' | 'signatures' | 'failed-jobs';

/** `GET /session/notices`: how I am told by e-mail. */
export type OwnNotices = Readonly<{
  possible: boolean;
  address?: string;
  refused: boolean;
  asked?: Readonly<{ address: string; until: string }>;
  kinds: readonly Readonly<{ kind: NoticeKind; on: boolean }>[];
}>;

type Fares = Readonly<{ lastSuccess?: string; lastFailure?: Readonly<{ at: string; code: string }> }>;

/** `GET /notices/destinations`: every way by which something leaves the office. */
export type WaysOut = Readonly<{
  mail?: Fares;
  destinations: readonly (Readonly<{ name: string; kinds: readonly string[] }> & Fares)[];
}>;
