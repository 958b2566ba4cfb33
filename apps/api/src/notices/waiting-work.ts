import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { actions, scope, type Actor } from '#access';
import { Jobs, JobsUnavailable } from '#jobs';
import { Clock, present } from '#kernel';
import type { Waiting } from '#notices';
import { DenunciationReminders, RemindersToTell, type ReminderRow } from '#views';
import { maySign } from '../approvals/approval-rights.js';
import { LoggedApprovals } from '../approvals/logged-approvals.js';
import { UnitTree } from '../organisation/unit-tree.js';

/** What lasts a day must not wait for the next morning. */
const URGENT_REMINDERS: ReadonlySet<string> = new Set(['due-today', 'takeover-ground']);

/** What waits for one person now, as the page would show it to them: reminders, signatures, failed jobs. */
@Injectable()
export class WaitingWork {
  constructor(
    private readonly queries: QueryBus,
    private readonly approvals: LoggedApprovals,
    private readonly units: UnitTree,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Most pressing first. */
  async of(actor: Actor): Promise<readonly Waiting[]> {
    return [
      ...(await this.signatures(actor)),
      ...(await this.reminders(actor)),
      ...(await this.walled(actor)),
      ...(await this.failedJobs(actor)),
    ];
  }

  private async signatures(actor: Actor): Promise<readonly Waiting[]> {
    const today = this.clock.today();
    const waiting = await this.approvals.waiting();
    return waiting
      .filter((approval) => approval.expiresOn >= today && maySign(actor, approval, this.units))
      .map(({ approvalId, expiresOn: until }) => ({
        key: `approval:${approvalId}`,
        kind: 'signatures',
        urgent: true,
        line: { is: 'signature', until },
      }));
  }

  private async reminders(actor: Actor): Promise<readonly Waiting[]> {
    const rows = await this.queries.execute(new RemindersToTell(actor));
    return rows.map(({ reminderId, kind: reminder, about, code, day }) => ({
      key: `reminder:${reminderId}`,
      kind: 'reminders',
      urgent: URGENT_REMINDERS.has(reminder),
      line: { is: 'reminder', reminder, noun: about.split('-')[0] ?? '', day, ...present({ code }) },
    }));
  }

  /** Of denunciations: that something waits, to those who have it in their list and in whose unit it is. */
  private async walled(actor: Actor): Promise<readonly Waiting[]> {
    const units = scope(actor, 'reminder.see');
    const mine = ({ unit, assignee = actor.userId }: ReminderRow): boolean =>
      units.includes(unit) && assignee === actor.userId;
    const rows = await this.queries.execute(new DenunciationReminders(actor, false));
    return rows.filter(mine).map(({ reminderId, kind }) => ({
      key: `reminder:${reminderId}`,
      kind: 'reminders',
      urgent: URGENT_REMINDERS.has(kind),
      line: { is: 'walled' },
    }));
  }

  private async failedJobs(actor: Actor): Promise<readonly Waiting[]> {
    if (!actions(actor).includes('job.read')) return [];
    const dead = await this.jobs.dead().catch((error: unknown) => {
      if (error instanceof JobsUnavailable) return [];
      throw error;
    });
    return dead.map(({ kind, id, since, code }) => ({
      key: `job:${kind} ${id} ${since}`,
      kind: 'failed-jobs',
      urgent: true,
      line: { is: 'failed-job', code },
    }));
  }
}
