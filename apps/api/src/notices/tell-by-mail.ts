import { Injectable } from '@nestjs/common';
import { UserDirectory } from '#access';
import { eventId } from '#event-store';
import { JobFailed, Jobs, type Job } from '#jobs';
import { Clock, dayOf, startOf } from '#kernel';
import { LawBook } from '#law';
import {
  codeText,
  decided,
  Lanes,
  MAIL_LANE,
  MailFailed,
  mailText,
  NoticeBoxes,
  owed,
  sent,
  type Mail,
  type Moment,
  type NoticeBox,
  type PendingMail,
  type Waiting,
} from '#notices';
import { isOfficeHour } from '#reminders';
import { SignedIn } from '../policy/signed-in.js';
import { WaitingWork } from './waiting-work.js';
import { WaysOut } from './ways-out.js';

/** Everybody's messages, one after the other: one job, so that a mail server that is away holds up nothing else. */
export const MAIL_ROUND_JOB = 'mail-round';
/** One person's message that the server did not take in the round. */
export const MAIL_JOB = 'mail';
/** The code that shows whose an address is. */
export const MAIL_CODE_JOB = 'mail-code';

/** The digest goes out half an hour after the first looks of the morning: 08:00, Asia/Ho_Chi_Minh. */
const DIGEST_MS = 8 * 3_600_000;

/**
 * Tells people by e-mail. What is told is written down before it is sent, and that it was told after the server has
 * taken it: a crash in between sends the same message again, under the same id.
 */
@Injectable()
export class TellByMail {
  constructor(
    private readonly ways: WaysOut,
    private readonly boxes: NoticeBoxes,
    private readonly lanes: Lanes,
    private readonly work: WaitingWork,
    private readonly signedIn: SignedIn,
    private readonly directory: UserDirectory,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {}

  /** In office hours, as reminders are. */
  isTime(): boolean {
    return this.ways.mail !== undefined && isOfficeHour(this.laws.current(), this.clock.now());
  }

  /** @throws JobFailed when the server is away; whoever was not reached comes first the next time */
  readonly everybody = async (_: Job, signal: AbortSignal): Promise<void> => {
    if (!this.isTime()) return;
    for (const userId of await this.boxes.confirmed()) {
      if (signal.aborted) return;
      const { aside } = await this.boxes.of(userId);
      if (aside === undefined) await this.orAside(userId);
      else if (aside === 'later') await this.jobs.add([mailJob(userId)]);
    }
  };

  /** @throws JobFailed */
  readonly one = async ({ data }: Job): Promise<void> => {
    const userId = String(data['user']);
    if (!this.isTime()) return;
    try {
      await this.tell(userId);
    } catch (error) {
      if (error instanceof MailFailed && error.code === 'mail.refused')
        await this.boxes.change(userId, (box) => ({ ...box, aside: 'refused' }));
      throw await this.failure(error);
    }
  };

  /** At any hour: somebody sits before the page and waits. @throws JobFailed */
  readonly code = async ({ data }: Job): Promise<void> => {
    const userId = String(data['user']);
    const { asked } = await this.boxes.of(userId);
    if (!asked || asked.until < this.clock.now()) return;
    const messageId = eventId(`mail-code|${userId}|${asked.askedAt}`, 0);
    try {
      await this.send({ to: asked.address, messageId, ...codeText(asked.code) });
    } catch (error) {
      throw await this.failure(error);
    }
  };

  private async orAside(userId: string): Promise<void> {
    try {
      await this.tell(userId);
    } catch (error) {
      if (!(error instanceof MailFailed) || error.concerns === 'server') throw await this.failure(error);
      await this.boxes.change(userId, (box) => ({ ...box, aside: 'later' }));
      await this.jobs.add([mailJob(userId)]);
    }
  }

  private async tell(userId: string): Promise<void> {
    const user = await this.directory.find(userId);
    if (!user || user.disabled) return this.boxes.remove(userId);
    const actor = await this.signedIn.actor(userId);
    if (!actor) return;
    const waiting = await this.work.of(actor);
    const box = await this.decide(userId, waiting);
    const { address, pending } = box;
    if (address === undefined || !pending) return;
    const lines = stillWaiting(box, pending, waiting).map(({ line }) => line);
    await this.send({ to: address, messageId: pending.id, ...mailText(lines, this.ways.page) });
    await this.boxes.change(userId, sent);
  }

  /** What was decided before stays the message, as long as something of it waits. */
  private async decide(userId: string, waiting: readonly Waiting[]): Promise<NoticeBox> {
    const moment = this.moment();
    const box = await this.boxes.of(userId);
    if (box.pending && stillWaiting(box, box.pending, waiting).length > 0) return box;
    const keys = owed(box, waiting, moment);
    const digestToday = !moment.morning || box.digestOn === moment.today;
    if (keys.length === 0 && digestToday && !box.pending && !box.aside) return box;
    const id = eventId(['mail', userId, ...keys].join('|'), 0);
    const pending: PendingMail | undefined = keys.length === 0 ? undefined : { id, keys };
    return this.boxes.change(userId, ({ pending: _, aside: _aside, ...rest }) =>
      decided(rest, pending, moment),
    );
  }

  private moment(): Moment {
    const now = this.clock.now();
    const today = dayOf(now);
    return { today, morning: Date.parse(now) >= Date.parse(startOf(today)) + DIGEST_MS };
  }

  private async send(mail: Mail): Promise<void> {
    await this.ways.mail?.send(mail);
    await this.lanes.succeeded(MAIL_LANE, this.clock.now());
  }

  /** What a job may say of it. */
  private async failure(error: unknown): Promise<unknown> {
    if (!(error instanceof MailFailed)) return error;
    await this.lanes.failed(MAIL_LANE, error.code, this.clock.now());
    return new JobFailed(error.code, error.code === 'mail.refused' ? 'never' : 'later');
  }
}

const mailJob = (userId: string) => ({ kind: MAIL_JOB, id: userId, data: { user: userId } });

const stillWaiting = (
  { off }: NoticeBox,
  { keys }: PendingMail,
  waiting: readonly Waiting[],
): readonly Waiting[] => waiting.filter(({ key, kind }) => keys.includes(key) && !off.includes(kind));
