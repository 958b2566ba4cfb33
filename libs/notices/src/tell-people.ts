import { eventId } from '#event-store';
import { dayOf, startOf, type Clock } from '#kernel';
import { codeText, mailText } from './domain/mail-text.js';
import type { NoticeBox, PendingMail } from './domain/notice-box.js';
import { decided, owed, sent, type Moment, type Waiting } from './domain/owed-mail.js';
import { MAIL_LANE, type Lanes } from './lanes.js';
import type { NoticeBoxes } from './notice-boxes.js';
import { MailFailed, type Mail, type OutgoingMail } from './outgoing-mail.js';

/** What waits for somebody; `gone`: the account has ended; `nothing`: they have no role today. */
export type WaitingFor = readonly Waiting[] | 'gone' | 'nothing';

export type TellPeopleOptions = Readonly<{
  mail: OutgoingMail;
  boxes: NoticeBoxes;
  lanes: Lanes;
  clock: Clock;
  /** Where people open the page. */
  page: string;
  waitingFor: (userId: string) => Promise<WaitingFor>;
  /** Has one person’s message tried by itself. */
  alone: (userId: string) => Promise<void>;
  /** Seeded defects, for the tests that must catch them. */
  fault?: 'told-first' | 'decides-again';
}>;

/** The digest goes out half an hour after the first looks of the morning: 08:00, Asia/Ho_Chi_Minh. */
const DIGEST_MS = 8 * 3_600_000;

/**
 * Tells people by e-mail. What is told is written down before it is sent, and that it was told after the server has
 * taken it: a crash in between sends the same message again, under the same id.
 */
export class TellPeople {
  constructor(private readonly options: TellPeopleOptions) {}

  /**
   * Everybody who has an address, one after the other. Whose message the server does not take is tried alone, and the
   * round goes on.
   *
   * @param signal between two people: leave the rest for the next time
   * @throws MailFailed when the server is away
   */
  async everybody(signal?: AbortSignal): Promise<void> {
    const { boxes, alone } = this.options;
    for (const userId of await boxes.confirmed()) {
      if (signal?.aborted) return;
      const { aside } = await boxes.of(userId);
      if (aside === undefined) await this.orAlone(userId);
      else if (aside === 'later') await alone(userId);
    }
  }

  /** One person. @throws MailFailed; what was refused for good is not tried again by itself */
  async one(userId: string): Promise<void> {
    try {
      await this.tell(userId);
    } catch (error) {
      if (error instanceof MailFailed && error.code === 'mail.refused')
        await this.options.boxes.change(userId, (box) => ({ ...box, aside: 'refused' }));
      throw error;
    }
  }

  /** The code that shows whose an address is. @throws MailFailed */
  async code(userId: string): Promise<void> {
    const { boxes, clock } = this.options;
    const { asked } = await boxes.of(userId);
    if (!asked || asked.until < clock.now()) return;
    const messageId = eventId(`mail-code|${userId}|${asked.askedAt}`, 0);
    await this.send({ to: asked.address, messageId, ...codeText(asked.code) });
  }

  private async orAlone(userId: string): Promise<void> {
    const { boxes, alone } = this.options;
    try {
      await this.tell(userId);
    } catch (error) {
      if (!(error instanceof MailFailed) || error.concerns === 'server') throw error;
      await boxes.change(userId, (box) => ({ ...box, aside: 'later' }));
      await alone(userId);
    }
  }

  private async tell(userId: string): Promise<void> {
    const { boxes, page, waitingFor, fault } = this.options;
    const waiting = await waitingFor(userId);
    if (waiting === 'gone') return boxes.remove(userId);
    if (waiting === 'nothing') return;
    const box = await this.decide(userId, waiting);
    const { address, pending } = box;
    if (address === undefined || !pending) return;
    const lines = stillWaiting(box, pending, waiting).map(({ line }) => line);
    if (fault === 'told-first') await boxes.change(userId, sent);
    await this.send({ to: address, messageId: pending.id, ...mailText(lines, page) });
    await boxes.change(userId, sent);
  }

  /** What was decided before stays the message, as long as something of it waits. */
  private async decide(userId: string, waiting: readonly Waiting[]): Promise<NoticeBox> {
    const { boxes, fault } = this.options;
    const moment = this.moment();
    const box = await boxes.of(userId);
    const decides = fault === 'decides-again' || !box.pending;
    if (!decides && box.pending && stillWaiting(box, box.pending, waiting).length > 0) return box;
    const keys = owed(box, waiting, moment);
    const digested = !moment.morning || box.digestOn === moment.today;
    if (keys.length === 0 && digested && !box.pending && !box.aside) return box;
    const id = eventId(['mail', userId, ...keys].join('|'), 0);
    const pending: PendingMail | undefined = keys.length === 0 ? undefined : { id, keys };
    return boxes.change(userId, ({ pending: _, aside: _aside, ...rest }) => decided(rest, pending, moment));
  }

  private moment(): Moment {
    const now = this.options.clock.now();
    const today = dayOf(now);
    return { today, morning: Date.parse(now) >= Date.parse(startOf(today)) + DIGEST_MS };
  }

  private async send(message: Mail): Promise<void> {
    const { mail, lanes, clock } = this.options;
    try {
      await mail.send(message);
    } catch (error) {
      if (error instanceof MailFailed) await lanes.failed(MAIL_LANE, error.code, clock.now(), error.concerns);
      throw error;
    }
    await lanes.succeeded(MAIL_LANE, clock.now());
  }
}

const stillWaiting = (
  { off }: NoticeBox,
  { keys }: PendingMail,
  waiting: readonly Waiting[],
): readonly Waiting[] => waiting.filter(({ key, kind }) => keys.includes(key) && !off.includes(kind));
