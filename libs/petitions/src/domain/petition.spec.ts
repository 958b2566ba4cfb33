import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, localDate, type LocalDate } from '#kernel';
import { builtInLaw as law } from '#law';
import { agreesWithTable, decodesForEver, golden, scenario } from '#testing';
import { allowedPetitionActions } from './allowed-actions.js';
import type {
  PetitionAnswered,
  PetitionAssigned,
  PetitionClassified,
  PetitionClosed,
  PetitionDueSet,
  PetitionEvent,
  PetitionHandedOver,
  PetitionNoteRecorded,
  PetitionReceived,
  PetitionRegistered,
  PetitionReopened,
  PetitionResumed,
  PetitionStepRecorded,
  PetitionSuspended,
  PetitionTransferred,
  PetitionForwarderTold,
  PetitionLinkedToDialogueItem,
  PetitionReferredToMediation,
  PetitionerNotified,
} from './petition.events.js';
import { petitionDecider } from './petition.js';
import type { PetitionStatus } from './petition.state.js';
import { petitionActions, petitionTransitions } from './petition.transitions.js';
import { petitionUpcasters } from './petition.upcasters.js';

const { given } = scenario(petitionDecider);
const on = localDate;

const receivedBy = golden<PetitionReceived>('PetitionReceived');
const registered = golden<PetitionRegistered>('PetitionRegistered');
const classified = golden<PetitionClassified>('PetitionClassified');
const assigned = golden<PetitionAssigned>('PetitionAssigned');
const handedOver = golden<PetitionHandedOver>('PetitionHandedOver');
const dueSet = golden<PetitionDueSet>('PetitionDueSet');
const suspended = golden<PetitionSuspended>('PetitionSuspended');
const resumed = golden<PetitionResumed>('PetitionResumed');
const answered = golden<PetitionAnswered>('PetitionAnswered');
const transferred = golden<PetitionTransferred>('PetitionTransferred');
const closed = golden<PetitionClosed>('PetitionClosed');
const reopened = golden<PetitionReopened>('PetitionReopened');
const stepped = golden<PetitionStepRecorded>('PetitionStepRecorded');
const noted = golden<PetitionNoteRecorded>('PetitionNoteRecorded');

const notified = golden<PetitionerNotified>('PetitionerNotified');
const linked = golden<PetitionLinkedToDialogueItem>('PetitionLinkedToDialogueItem');
const mediated = golden<PetitionReferredToMediation>('PetitionReferredToMediation');
const told = golden<PetitionForwarderTold>('PetitionForwarderTold');

const { responsible: _known, ...unassigned } = receivedBy.data;
const received: PetitionReceived = { type: 'PetitionReceived', data: unassigned };

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
const register = { type: 'register', ...entered(registered) } as const;
const classify = { type: 'classify', ...entered(classified) } as const;
const assign = { type: 'assign', ...entered(assigned, on('2026-05-18')) } as const;
const handOver = { type: 'hand-over', ...entered(handedOver) } as const;
const setDue = { type: 'set-due', ...entered(dueSet) } as const;
const suspend = { type: 'suspend', ...entered(suspended) } as const;
const resume = { type: 'resume', ...entered(resumed) } as const;
const answer = { type: 'answer', ...entered(answered) } as const;
const transfer = { type: 'transfer', ...entered(transferred) } as const;
const close = { type: 'close', ...entered(closed) } as const;
const reopen = { type: 'reopen', ...entered(reopened) } as const;

const notify = { type: 'notify', ...entered(notified) } as const;
const link = { type: 'link-dialogue', ...entered(linked) } as const;
const mediate = { type: 'mediate', ...entered(mediated) } as const;
const { to: _body, ...asTold } = entered(told);
const tell = { type: 'tell-forwarder', ...asTold } as const;
const deputies = { body: 'Đoàn đại biểu Quốc hội tỉnh', kind: 'deputies' } as const;
const sentOn: PetitionReceived = { ...received, data: { ...received.data, forwardedBy: deputies } };

describe('a petition', () => {
  it('is received and owes the citizen a reply in ten working days', () =>
    given().when(receive).then(received));
  it('knows its officer when the desk did', () =>
    given()
      .when({ type: 'receive', ...entered(receivedBy) })
      .then(receivedBy));
  it('owes no reply of ours when it is imported with its own dates', () => {
    const [event] = given()
      .when({ ...receive, origin: { kind: 'import', ref: 'row-1' } })
      .events();
    expect(event?.data).not.toHaveProperty('reply');
  });
  it('is received once even when the visit is told twice', () => given(received).when(receive).nothing());
  it('does not share its number with a petition from another visit', () =>
    given(received)
      .when({ ...receive, origin: { kind: 'letter', ref: 'visit-6ba7b810-9dad-41d1-80b4-00c04fd430c8' } })
      .refuses('petition.number-taken'));
  it('is unknown before it is received', () => given().when(answer).refuses('petition.unknown'));

  it('is registered, classified and given a date to aim at', () => {
    given(received).when(register).then(registered);
    given(received, registered).when(classify).then(classified);
    given(received, registered, classified).when(setDue).then(dueSet);
  });
  it('is assigned to a unit, an officer, or both', () => {
    given(received).when(assign).then(assigned);
    const { unit: _unit, assignee: _assignee, ...nobody } = assign;
    given(received).when(nobody).refuses('petition.assignee-missing');
    expect(
      given(received)
        .when({ ...nobody, assignee: 'user-can-bo-3' })
        .events(),
    ).toHaveLength(1);
  });
  it('is handed over with its clock and without its officer', () => {
    given(received).when(handOver).then(handedOver);
    given(received, handedOver).when(handOver).nothing();
    expect(fold(petitionDecider, [receivedBy, handedOver])).not.toHaveProperty('assignee');
  });
  it('waits and goes on, again if need be on the same day', () => {
    given(received).when(suspend).then(suspended);
    given(received, suspended).when(resume).then(resumed);
    given(received).when(resume).refuses('petition.not-suspended');
    const sameDay = { ...resumed, data: { ...resumed.data, occurredOn: suspended.data.occurredOn } };
    given(received, suspended, sameDay).when(suspend).then(suspended);
  });
  it('cannot be answered before it was received', () =>
    given(received)
      .when({ ...answer, occurredOn: on('2026-04-20') })
      .refuses('petition.date-before-receipt'));

  it('ends with its answer, a document or a text', () => {
    given(received, assigned).when(answer).then(answered);
    const { documentNo: _no, answer: _text, ...empty } = answer;
    given(received).when(empty).refuses('petition.answer-missing');
    given(received, answered).when(answer).nothing();
    given(received, answered)
      .when({ ...answer, documentNo: '89/UBND' })
      .refuses('petition.answered');
  });
  it('ends here when it is transferred', () => given(received).when(transfer).then(transferred));
  it('may be closed without an answer, with a reason', () => given(received).when(close).then(closed));
  it('is no case of its own for the mediation team or a dialogue: both stand beside it', () => {
    given(received).when(mediate).then(mediated);
    given(received).when(link).then(linked);
    given(received, answered).when(link).then(linked);
  });
  it('tells the citizen which of the four answers it gets', () =>
    given(received).when(notify).then(notified));
  it('sent on by deputies owes them an answer in seven working days', () => {
    const [event] = given(sentOn).when(answer).events();
    expect(event?.data).toMatchObject({ back: { rule: 'TCD.BACK', from: '2026-05-08', due: '2026-05-19' } });
    given(sentOn, answered).when(tell).then(told);
    given(received).when(tell).refuses('petition.not-forwarded');
  });
  it('sent on by another body owes it none', () => {
    const agency: PetitionReceived = {
      ...received,
      data: { ...received.data, forwardedBy: { ...deputies, kind: 'agency' } },
    };
    expect(given(agency).when(answer).events()[0]?.data).not.toHaveProperty('back');
  });
  it('that repeats what was answered is refused in writing, and only since July 2026', () => {
    const repeat = { ...close, ground: 'no-new-facts', documentNo: '12/TC-UBND' } as const;
    given(received).when(repeat).refuses('petition.repeat-not-refusable');
    const day = on('2026-07-01');
    const since = { ...repeat, occurredOn: day, today: day };
    expect(given(received).when(since).events()[0]?.data).toMatchObject({ ground: 'no-new-facts' });
    given(received)
      .when({ ...since, documentNo: undefined })
      .refuses('petition.refusal-not-in-writing');
  });
  it('is reopened on new facts', () => {
    given(received, answered).when(reopen).then(reopened);
    given(received, answered, reopened).when(reopen).nothing();
    given(received).when(reopen).refuses('petition.still-open');
  });
  it('is reopened by two persons once it is closed', () => {
    given(received, closed).when(reopen).refuses('petition.second-person-needed');
    given(received, closed)
      .when({ ...reopen, approval: 'approval-1' })
      .then({ ...reopened, data: { ...reopened.data, approval: 'approval-1' } });
  });
});

describe('an entry about a petition', () => {
  it('is never about tomorrow', () => {
    given()
      .when({ ...receive, today: on('2026-04-20') })
      .refuses('entry.in-the-future');
    given(received)
      .when({ ...answer, today: on('2026-05-07') })
      .refuses('entry.in-the-future');
  });
  it('says why it comes more than five working days late', () => {
    given(received)
      .when({ ...answer, today: on('2026-05-18') })
      .refuses('entry.late-without-reason');
    const [event] = given(received)
      .when({ ...answer, today: on('2026-05-18'), lateReason: 'Nghỉ ốm' })
      .events();
    expect(event?.data).toMatchObject({ lateReason: 'Nghỉ ốm' });
  });
  it('is not judged late again when it comes from a visit that was', () => {
    given()
      .when({ ...receive, today: on('2026-06-01') })
      .then(received);
    given()
      .when({ ...receive, today: on('2026-06-01'), origin: { kind: 'direct', ref: 'desk' } })
      .refuses('entry.late-without-reason');
  });
  it('keeps nothing that the event does not name', () =>
    given(received)
      .when({ ...answer, ...{ name: 'Nguyễn Văn Ví Dụ' } })
      .then(answered));
});

const everyEvent: readonly PetitionEvent[] = [
  receivedBy,
  registered,
  classified,
  assigned,
  handedOver,
  dueSet,
  suspended,
  resumed,
  answered,
  transferred,
  closed,
  reopened,
  stepped,
  noted,
  notified,
  linked,
  mediated,
  told,
];

describe('an imported petition', () => {
  it('folds in any order, and can be worked on afterwards', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...everyEvent), { minLength: 1 }), (history) => {
        const petition = fold(petitionDecider, history);
        const [step] = allowedPetitionActions(petition).filter(({ allowed }) => allowed);
        const commands = { register, reopen: { ...reopen, reason: 'Việc mới', approval: 'approval-1' } };
        const command =
          step?.action === 'reopen' ? commands.reopen : { ...commands.register, bookNo: '35/2026' };
        expect(petitionDecider.decide(petition, command)).toHaveLength(1);
        expect(petitionDecider.resource?.(petition)).toBeDefined();
      }),
    ));
  it('stays closed when its source goes on talking about it', () => {
    const after = [received, closed, assigned, suspended, answered, stepped, noted];
    expect(fold(petitionDecider, after).status).toBe('closed');
  });
  it('stays closed when its source closed it before receiving it, and then knows its unit', () => {
    const early = fold(petitionDecider, [closed, received]);
    expect(early).toMatchObject({ status: 'closed', unit: 'xa-an-binh' });
  });
  it('can still learn of its receipt when other events came first', () =>
    given(closed).when(receive).then(received));
});

const histories: Readonly<Record<PetitionStatus, readonly PetitionEvent[]>> = {
  none: [],
  received: [received],
  assigned: [receivedBy],
  suspended: [received, assigned, suspended],
  answered: [received, answered],
  transferred: [received, transferred],
  closed: [received, assigned, closed],
};

describe('the table of transitions', () =>
  agreesWithTable(petitionDecider, petitionTransitions, histories, {
    receive,
    register,
    classify,
    assign: { ...assign, assignee: 'user-can-bo-9' },
    'hand-over': handOver,
    'set-due': setDue,
    suspend: { ...suspend, reason: 'Chờ ý kiến cấp trên' },
    resume,
    answer: { ...answer, documentNo: '90/UBND' },
    transfer: { ...transfer, documentNo: '62/PC-UBND' },
    close: { ...close, reason: 'Trùng nội dung' },
    reopen: { ...reopen, approval: 'approval-1' },
    notify: { ...notify, way: 'Tại trụ sở' },
    'link-dialogue': link,
    mediate,
  }));

describe('the table of a petition that was sent on', () =>
  agreesWithTable(
    petitionDecider,
    petitionTransitions,
    {
      none: [],
      received: [sentOn],
      assigned: [sentOn, assigned],
      suspended: [sentOn, assigned, suspended],
      answered: [sentOn, answered],
      transferred: [sentOn, transferred],
      closed: [sentOn, assigned, closed],
    },
    { 'tell-forwarder': tell },
  ));

describe('what may be done with a petition', () => {
  it('is every step, with the reason where it may not', () => {
    expect(allowedPetitionActions({ status: 'none' })).toEqual([]);
    const open = allowedPetitionActions(fold(petitionDecider, [received]));
    expect(open.map(({ action }) => action)).toEqual(petitionActions.slice(1));
    expect(open).toContainEqual({ action: 'resume', allowed: false, why: 'petition.not-suspended' });
  });
});

describe('whose petition it is', () => {
  it('is the unit that works on it, and its officer', () => {
    const resource = (...history: readonly PetitionEvent[]) =>
      petitionDecider.resource?.(fold(petitionDecider, history));
    expect(resource()).toBeUndefined();
    expect(resource(received)).toEqual({ unit: 'xa-an-binh' });
    expect(resource(received, assigned)).toEqual({ unit: 'phong-ha-tang', assignee: 'user-can-bo-2' });
  });
});

describe('stored petition events', () =>
  decodesForEver(petitionDecider, petitionUpcasters, [
    'PetitionReceived',
    'PetitionRegistered',
    'PetitionClassified',
    'PetitionAssigned',
    'PetitionHandedOver',
    'PetitionDueSet',
    'PetitionSuspended',
    'PetitionResumed',
    'PetitionAnswered',
    'PetitionTransferred',
    'PetitionClosed',
    'PetitionReopened',
    'PetitionStepRecorded',
    'PetitionNoteRecorded',
    'PetitionerNotified',
    'PetitionLinkedToDialogueItem',
    'PetitionReferredToMediation',
    'PetitionForwarderTold',
    'DeadlineRecomputed',
  ]));
