import { describe, expect, it } from '@jest/globals';
import { fold, localDate, type LocalDate } from '#kernel';
import { builtInLaw as law } from '#law';
import { golden, scenario } from '#testing';
import type {
  ComplaintAccepted,
  ComplaintAssigned,
  ComplaintClosed,
  ComplaintDecided,
  ComplaintDeclaredComplex,
  ComplaintDialogueHeld,
  ComplaintEvent,
  ComplaintNotAccepted,
  ComplaintReceived,
  ComplaintReopened,
  ComplaintWithdrawn,
  VerificationAssigned,
  VerificationReported,
} from './complaint.events.js';
import { complaintDecider } from './complaint.js';

const { given } = scenario(complaintDecider);
const on = localDate;

const received = golden<ComplaintReceived>('ComplaintReceived');
const accepted = golden<ComplaintAccepted>('ComplaintAccepted');
const notAccepted = golden<ComplaintNotAccepted>('ComplaintNotAccepted');
const assigned = golden<ComplaintAssigned>('ComplaintAssigned');
const verifying = golden<VerificationAssigned>('VerificationAssigned');
const reported = golden<VerificationReported>('VerificationReported');
const dialogue = golden<ComplaintDialogueHeld>('ComplaintDialogueHeld');
const complex = golden<ComplaintDeclaredComplex>('ComplaintDeclaredComplex');
const decided = golden<ComplaintDecided>('ComplaintDecided');
const withdrawn = golden<ComplaintWithdrawn>('ComplaintWithdrawn');
const closed = golden<ComplaintClosed>('ComplaintClosed');
const reopened = golden<ComplaintReopened>('ComplaintReopened');

/** Entered on the day itself unless said otherwise. */
const entered = <Data extends { occurredOn: LocalDate }>(
  { data }: { data: Data },
  today = data.occurredOn,
) => ({
  ...data,
  today,
  law,
});

const receive = { type: 'receive', ...entered(received) } as const;
const accept = { type: 'accept', ...entered(accepted) } as const;
const refuse = { type: 'refuse', ...entered(notAccepted) } as const;
const assign = { type: 'assign', ...entered(assigned, on('2026-08-03')) } as const;
const verify = { type: 'verify', ...entered(verifying) } as const;
const report = { type: 'report', ...entered(reported) } as const;
const holdDialogue = { type: 'dialogue', ...entered(dialogue) } as const;
const extend = { type: 'extend', ...entered(complex), criteria: ['đ'] } as const;
const decide = { type: 'decide', ...entered(decided) } as const;
const withdraw = { type: 'withdraw', ...entered(withdrawn) } as const;
const close = { type: 'close', ...entered(closed) } as const;
const reopen = { type: 'reopen', ...entered(reopened) } as const;

const toVerified = [received, accepted, verifying, reported];

describe('a complaint', () => {
  it('is received once and starts the clocks of acceptance and reply', () =>
    given().when(receive).then(received));
  it('is received once even when the visit is told twice', () => given(received).when(receive).nothing());
  it('does not share its number with a complaint from another visit', () =>
    given(received)
      .when({ ...receive, origin: { kind: 'visit', ref: 'visit-2' } })
      .refuses('complaint.number-taken'));
  it('is unknown before it is received', () => given().when(accept).refuses('complaint.unknown'));

  it('is to be settled 30 days after acceptance', () => given(received).when(accept).then(accepted));
  it('has longer in a remote area, longest when it is complex too', () => {
    const [event] = given(received)
      .when({ ...accept, remote: true, complex: true })
      .events();
    expect(event).toMatchObject({
      data: { resolve: { raw: '2026-09-08', variants: ['remote', 'complex'] } },
    });
  });
  it('is remote as it was received unless the resolver says otherwise', () => {
    const { remote: _asReceived, ...silent } = accept;
    const [event] = given({ ...received, data: { ...received.data, remote: true } })
      .when(silent)
      .events();
    expect(event).toMatchObject({ data: { remote: true, resolve: { variants: ['remote'] } } });
  });
  it('is accepted once even when the notice is entered twice', () =>
    given(received, accepted).when(accept).nothing());
  it('is not accepted again by another notice', () =>
    given(received, accepted)
      .when({ ...accept, documentNo: '99/TB-UBND' })
      .refuses('complaint.already-accepted'));
  it('cannot be accepted before it was received', () =>
    given(received)
      .when({ ...accept, occurredOn: on('2026-07-05') })
      .refuses('complaint.date-before-receipt'));
  it('is refused with the ground that the notice prints', () =>
    given(received).when(refuse).then(notAccepted));

  it('is assigned, and stays so when that is said again', () => {
    given(received, accepted).when(assign).then(assigned);
    given(received, accepted, assigned).when(assign).nothing();
  });
  it('is verified by somebody', () => {
    given(received, accepted).when(verify).then(verifying);
    given(received, accepted)
      .when({ ...verify, verifiers: [] })
      .refuses('complaint.verifier-missing');
  });
  it('is never verified by the person who will decide', () =>
    given(received, accepted)
      .when({ ...verify, verifiers: ['user-can-bo-1', 'user-chu-tich'] })
      .refuses('complaint.verifier-is-resolver'));
  it('nothing of the settlement happens before acceptance was', () =>
    given(received, accepted)
      .when({ ...verify, occurredOn: on('2026-07-09') })
      .refuses('complaint.date-before-acceptance'));
  it('gets its report of verification', () =>
    given(received, accepted, verifying).when(report).then(reported));

  it('gets longer once, counted from acceptance', () => {
    const named = { ...complex, data: { ...complex.data, criteria: ['đ'] as const } };
    given(...toVerified)
      .when(extend)
      .then(named);
    given(...toVerified, complex)
      .when({ ...extend, documentNo: '32/VB-UBND' })
      .refuses('complaint.already-complex');
    expect(fold(complaintDecider, [...toVerified, complex])).toMatchObject({
      accepted: { complex: true },
      clocks: { resolve: { due: '2026-08-24' } },
    });
  });
  it('gets longer as a remote complaint when it was accepted as one', () => {
    const remotely = { ...accepted, data: { ...accepted.data, remote: true } };
    const [event] = given(received, remotely).when(extend).events();
    expect(event).toMatchObject({
      data: { resolve: { raw: '2026-09-08', variants: ['remote', 'complex'] } },
    });
  });
  it('gets longer on the last day of its term, not on the day after', () => {
    const until = (day: string) =>
      given(...toVerified).when({ ...extend, occurredOn: on(day), today: on(day) });
    expect(until('2026-08-10').events()).toHaveLength(1);
    until('2026-08-11').refuses('complaint.term-expired');
  });
});

describe('the decision of a complaint', () => {
  it('follows report and dialogue', () => {
    given(...toVerified)
      .when(holdDialogue)
      .then(dialogue);
    const [event] = given(...toVerified, dialogue)
      .when(decide)
      .events();
    expect(event).toMatchObject(decided);
  });
  it('waits for the dialogue when the report differs from the demand', () =>
    given(...toVerified)
      .when(decide)
      .refuses('complaint.dialogue-missing'));
  it('needs no dialogue when report and demand agree', () => {
    const agreeing = { ...reported, data: { ...reported.data, demandDiffers: false } };
    expect(given(received, accepted, verifying, agreeing).when(decide).events()).toHaveLength(1);
  });
  it('accepts that the complainant did not come to the dialogue', () => {
    const absent = { ...dialogue, data: { ...dialogue.data, noShow: true } };
    expect(
      given(...toVerified, absent)
        .when(decide)
        .events(),
    ).toHaveLength(1);
  });
  it('waits for another dialogue when the complainant had a good reason not to come', () => {
    const excused = { ...dialogue, data: { ...dialogue.data, noShow: true, excused: true } };
    given(...toVerified, excused)
      .when(decide)
      .refuses('complaint.dialogue-missing');
  });
  it('comes before the report only as self-correction in favour of the complainant', () => {
    const correct = { ...decide, selfCorrection: true, outcome: 'upheld' } as const;
    given(received, accepted).when(decide).refuses('complaint.report-missing');
    given(received, accepted)
      .when({ ...correct, outcome: 'dismissed' })
      .refuses('complaint.self-correction-must-uphold');
    expect(given(received, accepted).when(correct).events()).toHaveLength(1);
    given(...toVerified, dialogue)
      .when(correct)
      .refuses('complaint.self-correction-after-report');
  });
  it('is taken once', () => {
    given(...toVerified, dialogue, decided)
      .when(decide)
      .nothing();
    given(...toVerified, dialogue, decided)
      .when({ ...decide, documentNo: '45/QĐ-UBND' })
      .refuses('complaint.decided');
  });
});

describe('the end of a complaint', () => {
  it('is its withdrawal, once', () => {
    given(received, accepted).when(withdraw).then(withdrawn);
    given(received, accepted, withdrawn).when(withdraw).nothing();
  });
  it('is its closing, with a reason', () => {
    given(...toVerified, dialogue, decided)
      .when(close)
      .then(closed);
  });
  it('is not for ever: settled anew, with report and dialogue owed again', () => {
    const again = [...toVerified, dialogue, decided, closed];
    const [anew] = given(...again)
      .when({ ...reopen, approval: 'a-1' })
      .events();
    expect(anew).toMatchObject(reopened);
    expect(anew?.data).toMatchObject({ resolve: { rule: 'KN.RESOLVE.1', from: reopened.data.occurredOn } });
    const late = { ...decide, occurredOn: on('2026-09-22'), today: on('2026-09-22') };
    given(...again, reopened)
      .when(late)
      .refuses('complaint.report-missing');
    given(...again, reopened, verifying, reported)
      .when(late)
      .refuses('complaint.dialogue-missing');
  });
});

describe('an entry about a complaint', () => {
  it('is never about tomorrow', () => {
    given()
      .when({ ...receive, today: on('2026-07-05') })
      .refuses('entry.in-the-future');
    given(received)
      .when({ ...accept, today: on('2026-07-09') })
      .refuses('entry.in-the-future');
  });
  it('says why it comes more than five working days late', () => {
    given(received)
      .when({ ...accept, today: on('2026-07-20') })
      .refuses('entry.late-without-reason');
    const [event] = given(received)
      .when({ ...accept, today: on('2026-07-20'), lateReason: 'Nghỉ ốm' })
      .events();
    expect(event?.data).toMatchObject({ lateReason: 'Nghỉ ốm' });
  });
  it('is not judged late again when it comes from a visit or letter that was', () => {
    given()
      .when({ ...receive, today: on('2026-08-20') })
      .then(received);
    given()
      .when({ ...receive, today: on('2026-08-20'), origin: { kind: 'direct', ref: 'desk' } })
      .refuses('entry.late-without-reason');
  });
  it('keeps nothing that the event does not name', () => {
    const [event] = given(received)
      .when({ ...accept, documentNo: '15/TB-UBND', ...{ name: 'Nguyễn Văn Ví Dụ' } })
      .events();
    expect(event).toEqual(accepted);
  });
});

describe('whose complaint it is', () => {
  it('is the unit that received it, then the one it was assigned to', () => {
    const resource = (...history: readonly ComplaintEvent[]) =>
      complaintDecider.resource?.(fold(complaintDecider, history));
    expect(resource()).toBeUndefined();
    expect(resource(received)).toEqual({ unit: 'xa-an-binh', members: [] });
    expect(resource(received, assigned)).toMatchObject({
      unit: 'phong-dia-chinh',
      assignee: 'user-can-bo-1',
    });
  });
});
