import { Injectable } from '@nestjs/common';
import { UserDirectory } from '#access';
import { JobFailed, Jobs, type JobHandler } from '#jobs';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { Lanes, MailFailed, NoticeBoxes, TellPeople, type WaitingFor } from '#notices';
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

/** Messages as jobs, in office hours as reminders are; a code at any hour: somebody sits before the page and waits. */
@Injectable()
export class TellByMail {
  private readonly people: TellPeople | undefined;

  constructor(
    { mail, page }: WaysOut,
    boxes: NoticeBoxes,
    lanes: Lanes,
    private readonly work: WaitingWork,
    private readonly signedIn: SignedIn,
    private readonly directory: UserDirectory,
    jobs: Jobs,
    private readonly clock: Clock,
    private readonly laws: LawBook,
  ) {
    const alone = async (user: string): Promise<void> => {
      await jobs.add([{ kind: MAIL_JOB, id: user, data: { user } }]);
    };
    const { waitingFor } = this;
    this.people = mail && new TellPeople({ mail, boxes, lanes, clock, page, waitingFor, alone });
  }

  isTime(): boolean {
    return this.people !== undefined && isOfficeHour(this.laws.current(), this.clock.now());
  }

  readonly everybody: JobHandler = async (_, signal) => {
    if (this.isTime()) await asJob(this.people?.everybody(signal));
  };

  readonly one: JobHandler = async ({ data }) => {
    if (this.isTime()) await asJob(this.people?.one(String(data['user'])));
  };

  readonly code: JobHandler = ({ data }) => asJob(this.people?.code(String(data['user'])));

  private readonly waitingFor = async (userId: string): Promise<WaitingFor> => {
    const user = await this.directory.find(userId);
    if (!user || user.disabled) return 'gone';
    const actor = await this.signedIn.actor(userId);
    return actor ? this.work.of(actor) : 'nothing';
  };
}

/** @throws JobFailed */
const asJob = async (work: Promise<void> | undefined): Promise<void> => {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof MailFailed)) throw error;
    throw new JobFailed(error.code, error.code === 'mail.refused' ? 'never' : 'later');
  }
};
