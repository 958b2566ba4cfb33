import { refuse, type LocalDate } from '#kernel';

/** What a person can be told by e-mail: việc cần làm · chờ chữ ký thứ hai · việc nền bị hỏng. */
export const NOTICE_KINDS = ['reminders', 'signatures', 'failed-jobs'] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

export type NoticeRefusal =
  | 'notice.address-malformed'
  | 'notice.too-often'
  | 'notice.nothing-asked'
  | 'notice.code-wrong'
  | 'notice.code-over'
  | 'notice.no-mail';

/** An address whose owner has not shown yet that mail arrives there. Instants: UTC, ISO 8601. */
export type AskedAddress = Readonly<{
  address: string;
  /** Six digits, told to nobody but the address. */
  code: string;
  askedAt: string;
  until: string;
  wrong: number;
}>;

/** A message that was decided and is to be sent, or sent again, under this very id. */
export type PendingMail = Readonly<{ id: string; keys: readonly string[] }>;

/** hộp nhận thông báo: where and of what one person is told, and what they were told already. */
export type NoticeBox = Readonly<{
  /** Shown to be the owner's; absent: nothing is sent. */
  address?: string;
  asked?: AskedAddress;
  /** When codes were sent within the last day. */
  asks: readonly string[];
  off: readonly NoticeKind[];
  /** Keys of what was told, newest last. */
  told: readonly string[];
  /** Day of the last digest. */
  digestOn?: LocalDate;
  pending?: PendingMail;
  /**
   * The mail server did not take this person's message, so that it is tried by itself and holds up nobody; `refused`:
   * for good, and nothing is sent before somebody tries again or the owner confirms an address.
   */
  aside?: 'later' | 'refused';
}>;

export const EMPTY_BOX: NoticeBox = { asks: [], off: [], told: [] };

const MINUTE_MS = 60_000;
const CODE_MINUTES = 30;
const DAY_MS = 24 * 60 * MINUTE_MS;
const MOST_ASKS_A_DAY = 5;
const MOST_WRONG = 5;

/** RFC 5321 without quoted names and address literals: what offices have. */
const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,188}[A-Za-z0-9])?$/;

const ms = (instant: string): number => Date.parse(instant);

/**
 * Somebody names their address; the one they had goes on until the new one is confirmed.
 *
 * @param code six digits that the address is told
 * @throws Refusal `notice.address-malformed`, `notice.too-often` (a minute apart, five a day)
 */
export const askAddress = (box: NoticeBox, address: string, code: string, now: string): NoticeBox => {
  if (!ADDRESS.test(address) || address.includes('..'))
    return refuse<NoticeRefusal>('notice.address-malformed');
  const asks = box.asks.filter((at) => ms(at) > ms(now) - DAY_MS);
  const last = asks.at(-1);
  if (asks.length >= MOST_ASKS_A_DAY || (last !== undefined && ms(last) > ms(now) - MINUTE_MS))
    return refuse<NoticeRefusal>('notice.too-often');
  const until = new Date(ms(now) + CODE_MINUTES * MINUTE_MS).toISOString();
  return { ...box, asks: [...asks, now], asked: { address, code, askedAt: now, until, wrong: 0 } };
};

/** `false`: the code was wrong, and that was counted. */
export type Confirmed = Readonly<{ box: NoticeBox; right: boolean }>;

/**
 * The address is told what was sent there. What waited until now is told there, too.
 *
 * @throws Refusal `notice.nothing-asked`; `notice.code-over` after half an hour or five wrong codes
 */
export const confirmAddress = (box: NoticeBox, code: string, now: string): Confirmed => {
  const { asked, pending: _, aside: _aside, ...rest } = box;
  if (!asked) return refuse<NoticeRefusal>('notice.nothing-asked');
  if (ms(now) > ms(asked.until) || asked.wrong >= MOST_WRONG)
    return refuse<NoticeRefusal>('notice.code-over');
  if (code.trim() !== asked.code)
    return { box: { ...box, asked: { ...asked, wrong: asked.wrong + 1 } }, right: false };
  return { box: { ...rest, address: asked.address }, right: true };
};

/** Nothing is sent any more, and the address is known no longer; how often codes were asked for stays known. */
export const forgetAddress = ({ asks, off }: NoticeBox): NoticeBox => ({ ...EMPTY_BOX, asks, off });

export const turnOff = (box: NoticeBox, off: readonly NoticeKind[]): NoticeBox => ({
  ...box,
  off: NOTICE_KINDS.filter((kind) => off.includes(kind)),
});
