import { describe, expect, it } from '@jest/globals';
import {
  allowedCommitmentActions,
  commitmentDecider,
  commitmentTransitions,
  commitmentUpcasters,
  type CommitmentAccepted,
  type CommitmentCancelled,
  type CommitmentCommand,
  type CommitmentFulfilled,
  type CommitmentHandedOver,
  type CommitmentMade,
  type CommitmentProgressed,
  type CommitmentRescheduled,
  type CommitmentResultNotified,
} from '#duties';
import { fold, localDate, weekday } from '#kernel';
import { builtInLaw as law } from '#law';
import { agreesWithTable, decodesForEver, golden, scenario } from '#testing';

const { given } = scenario(commitmentDecider);
const now = { today: localDate('2026-06-01'), law };
const made = golden<CommitmentMade>('CommitmentMade');
const progressed = golden<CommitmentProgressed>('CommitmentProgressed');
const rescheduled = golden<CommitmentRescheduled>('CommitmentRescheduled');
const fulfilled = golden<CommitmentFulfilled>('CommitmentFulfilled');
const cancelled = golden<CommitmentCancelled>('CommitmentCancelled');
const accepted = golden<CommitmentAccepted>('CommitmentAccepted');
const notified = golden<CommitmentResultNotified>('CommitmentResultNotified');
const handedOver = golden<CommitmentHandedOver>('CommitmentHandedOver');
const { from: _from, ...asHandedOver } = handedOver.data;

const commands = {
  make: { type: 'make', ...made.data, ...now },
  accept: { type: 'accept', ...accepted.data, ...now },
  progress: { type: 'progress', ...progressed.data, ...now },
  fulfil: { type: 'fulfil', ...fulfilled.data, ...now },
  reschedule: { type: 'reschedule', ...rescheduled.data, ...now },
  cancel: { type: 'cancel', ...cancelled.data, ...now },
  notify: { type: 'notify', ...notified.data, ...now },
  'hand-over': { type: 'hand-over', ...asHandedOver, ...now },
} satisfies Record<string, CommitmentCommand>;

describe('a commitment', () => {
  it('is made', () => given().when(commands.make).then(made));
  it('is made once for one opinion', () => given(made).when(commands.make).nothing());
  it('does not share its id with another promise', () =>
    given(made)
      .when({ ...commands.make, origin: { kind: 'dialogue', ref: made.data.origin.ref, no: 3 } })
      .refuses('commitment.id-taken'));
  it('says what is promised', () =>
    given()
      .when({ ...commands.make, text: ' ' })
      .refuses('commitment.text-missing'));
  it('is not due before it was made', () =>
    given()
      .when({ ...commands.make, dueOn: localDate('2026-05-13') })
      .refuses('commitment.due-before-made'));
  it('set on a Saturday is due on that Saturday (C15)', () => {
    expect(weekday(made.data.dueOn)).toBe(6);
    expect(fold(commitmentDecider, [made])).toMatchObject({ dueOn: '2026-06-13' });
  });

  it('reports progress', () => given(made).when(commands.progress).then(progressed));
  it('reports nothing from before it was made', () =>
    given(made)
      .when({ ...commands.progress, occurredOn: localDate('2026-05-13') })
      .refuses('commitment.date-before-made'));
  it('is fulfilled with evidence only', () => {
    given(made).when(commands.fulfil).then(fulfilled);
    given(made)
      .when({ ...commands.fulfil, evidence: '' })
      .refuses('commitment.evidence-missing');
  });
  it('gets another date with a reason only', () => {
    given(made).when(commands.reschedule).then(rescheduled);
    given(made)
      .when({ ...commands.reschedule, reason: '' })
      .refuses('commitment.reason-missing');
    expect(fold(commitmentDecider, [made, rescheduled])).toMatchObject({ dueOn: '2026-06-30' });
  });
  it('that gets the date it has is unchanged', () =>
    given(made, rescheduled).when(commands.reschedule).nothing());
  it('cannot be moved to before it was made', () =>
    given(made)
      .when({ ...commands.reschedule, dueOn: localDate('2026-05-01') })
      .refuses('commitment.due-before-made'));
  it('is taken on by whoever must do it', () => given(made).when(commands.accept).then(accepted));
  it('tells its result to those who asked only when there is one', () => {
    given(made, fulfilled).when(commands.notify).then(notified);
    given(made, accepted).when(commands.notify).refuses('commitment.result-open');
  });
  it('goes to another unit with its day, and is taken on there anew', () => {
    given(made, accepted).when(commands['hand-over']).then(handedOver);
    const there = fold(commitmentDecider, [made, accepted, handedOver]);
    expect(there).toMatchObject({ status: 'open', unit: handedOver.data.to, dueOn: made.data.dueOn });
    given(made, handedOver).when(commands['hand-over']).nothing();
  });
  it('is given up with a reason only', () => {
    given(made).when(commands.cancel).then(cancelled);
    given(made)
      .when({ ...commands.cancel, reason: '' })
      .refuses('commitment.reason-missing');
  });
});

describe('the table of steps of a commitment', () => {
  const histories = {
    none: [],
    open: [made],
    accepted: [made, accepted],
    fulfilled: [made, fulfilled],
    cancelled: [made, cancelled],
  };
  agreesWithTable(commitmentDecider, commitmentTransitions, histories, commands);
  it('is what the page offers', () =>
    expect(allowedCommitmentActions(fold(commitmentDecider, [made, fulfilled]))).toContainEqual({
      action: 'cancel',
      allowed: false,
      why: 'commitment.already-fulfilled',
    }));
});

describe('stored commitments', () => {
  decodesForEver(commitmentDecider, commitmentUpcasters, [
    'CommitmentMade',
    'CommitmentProgressed',
    'CommitmentFulfilled',
    'CommitmentRescheduled',
    'CommitmentCancelled',
    'CommitmentAccepted',
    'CommitmentResultNotified',
    'CommitmentHandedOver',
  ]);
  it('belong to their unit and owner', () =>
    expect(commitmentDecider.resource?.(fold(commitmentDecider, [made]))).toEqual({
      unit: made.data.unit,
      assignee: made.data.owner,
    }));
});
