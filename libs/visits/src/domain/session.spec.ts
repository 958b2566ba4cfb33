import { describe, expect, it } from '@jest/globals';
import { fold, localDate } from '#kernel';
import { builtInLaw as law } from '#law';
import { agreesWithTable, decodesForEver, golden, scenario } from '#testing';
import {
  allowedSessionActions,
  sessionDecider,
  sessionTransitions,
  sessionUpcasters,
  type ConclusionsIssued,
  type SessionDirectionGiven,
  type OnlineNoticeGiven,
  type OnlineTestPassed,
  type PlanSessionCommand,
  type SchedulePosted,
  type SessionCancelled,
  type SessionHandedOver,
  type SessionCommand,
  type SessionEvent,
  type SessionHeld,
  type SessionPlanned,
  type SessionPostponed,
} from '#visits';

const { given } = scenario(sessionDecider);
const now = { today: localDate('2026-08-17'), law };

const planned = golden<SessionPlanned>('SessionPlanned');
const posted = golden<SchedulePosted>('SchedulePosted');
const noticed = golden<OnlineNoticeGiven>('OnlineNoticeGiven');
const tested = golden<OnlineTestPassed>('OnlineTestPassed');
const postponed = golden<SessionPostponed>('SessionPostponed');
const held = golden<SessionHeld>('SessionHeld');
const issued = golden<ConclusionsIssued>('ConclusionsIssued');
const directed = golden<SessionDirectionGiven>('SessionDirectionGiven');
const cancelled = golden<SessionCancelled>('SessionCancelled');
const handedOver = golden<SessionHandedOver>('SessionHandedOver');
const { from: _from, ...asHandedOver } = handedOver.data;

/** Held on Thursday 2026-08-13, after one postponement. */
const arranged: readonly SessionEvent[] = [planned, postponed, posted, noticed, tested];
const { schedule: _s, onlineNotice: _n, onlineTest: _t, ...asPlanned } = planned.data;
const { schedule: _s2, onlineNotice: _n2, onlineTest: _t2, ...asPostponed } = postponed.data;
const { unit: _u, kind: _k, ground: _g, ...asHeld } = held.data;
const { directions: _d, ...asIssued } = issued.data;
const { direction, body, dueOn, visitId } = directed.data;
const item = { direction, body, dueOn, ...(visitId !== undefined && { visitId }) };

const commands = {
  plan: { type: 'plan', ...asPlanned, ...now },
  post: { type: 'post', ...posted.data, lateReason: 'Nhập sau', ...now },
  notice: { type: 'notice', ...noticed.data, lateReason: 'Nhập sau', ...now },
  test: { type: 'test', ...tested.data, ...now },
  postpone: { type: 'postpone', ...asPostponed, ...now },
  hold: { type: 'hold', ...asHeld, ...now },
  conclude: { type: 'conclude', ...asIssued, items: [item, { ...item, body: 'Công an xã' }], ...now },
  cancel: { type: 'cancel', ...cancelled.data, ...now },
  'hand-over': { type: 'hand-over', ...asHandedOver, ...now },
} satisfies Record<string, SessionCommand>;

/** A session without online parts, planned for the day. */
const plain: PlanSessionCommand = {
  type: 'plan',
  sessionId: 'ky-2',
  occurredOn: localDate('2026-02-11'),
  code: 'LTD-BA-2026-00001',
  unit: 'xa-binh-an',
  kind: 'unscheduled',
  ground: 'a',
  plannedFor: 'head',
  heldOn: localDate('2026-02-11'),
  startsAt: '09:00',
  place: 'Trụ sở UBND xã',
};
const then = { today: localDate('2026-02-11'), law };

describe('a session of the head', () => {
  it('is planned, and its schedule hangs five working days before', () => {
    given().when(commands.plan).then(planned);
    expect(planned.data).toMatchObject({ heldOn: '2026-08-12', schedule: { due: '2026-08-05' } });
  });
  it('is planned once even when the plan is sent twice', () => given(planned).when(commands.plan).nothing());
  it('does not share its id with another', () =>
    given(planned)
      .when({ ...commands.plan, heldOn: localDate('2026-08-20') })
      .refuses('session.id-taken'));
  it('is not planned for a day gone by', () =>
    given()
      .when({ ...commands.plan, heldOn: localDate('2026-07-01') })
      .refuses('session.day-before-plan'));
  it('that is unscheduled needs its ground, and has nothing to post', () => {
    const [event] = given()
      .when({ ...plain, ...then })
      .events();
    expect(event?.data).toMatchObject({ ground: 'a' });
    expect(event?.data).not.toHaveProperty('schedule');
    const { ground: _ground, ...groundless } = plain;
    given()
      .when({ ...groundless, ...then })
      .refuses('session.ground-missing');
    given(event as SessionEvent)
      .when({ type: 'post', sessionId: 'ky-2', occurredOn: plain.heldOn, ways: ['Bảng tin'], ...then })
      .refuses('session.not-scheduled');
  });
  it('that is periodic has no such ground', () =>
    given()
      .when({ ...plain, kind: 'periodic', ...then })
      .refuses('session.ground-not-needed'));

  it('is posted', () =>
    given(planned, postponed)
      .when(commands.post)
      .then({ ...posted, data: { ...posted.data, lateReason: 'Nhập sau' } }));
  it('is postponed to another day, and then everything before it is owed anew', () => {
    given(planned, posted).when(commands.postpone).then(postponed);
    expect(postponed.data.schedule).toMatchObject({ due: '2026-08-06' });
    expect(fold(sessionDecider, [planned, posted, noticed, tested, postponed])).toMatchObject({
      status: 'planned',
      noticed: false,
      tested: false,
    });
  });
  it('is not postponed without a reason, nor to the same hour', () => {
    given(planned)
      .when({ ...commands.postpone, reason: ' ' })
      .refuses('session.reason-missing');
    given(planned, postponed).when(commands.postpone).refuses('session.same-day');
  });

  it('is held on its day, whoever receives', () => {
    given(...arranged)
      .when(commands.hold)
      .then(held);
    expect(
      given(...arranged)
        .when({ ...commands.hold, heldBy: 'authorised', authorisation: '15/GUQ' })
        .events()[0]?.data,
    ).toMatchObject({ heldBy: 'authorised', authorisation: '15/GUQ', kind: 'periodic' });
  });
  it('is not held on another day: it was postponed first', () =>
    given(...arranged)
      .when({ ...commands.hold, occurredOn: localDate('2026-08-14') })
      .refuses('session.other-day'));
  it('that was never posted is held all the same: the days speak', () =>
    expect(given(planned, postponed, noticed, tested).when(commands.hold).events()).toHaveLength(1));
  it('is called off with a reason only', () => {
    given(...arranged)
      .when(commands.cancel)
      .then(cancelled);
    given(...arranged)
      .when({ ...commands.cancel, reason: '' })
      .refuses('session.reason-missing');
  });
  it('offers what fits it', () => {
    const of = (...history: SessionEvent[]) =>
      allowedSessionActions(fold(sessionDecider, history)).map(({ action }) => action);
    expect(of(planned)).toEqual(['post', 'notice', 'test', 'postpone', 'hold', 'conclude', 'cancel']);
    const events = given()
      .when({ ...plain, ...then })
      .events();
    expect(of(...events)).toEqual(['postpone', 'hold', 'conclude', 'cancel']);
  });
});

describe('an online session', () => {
  it('exists from the decree on', () =>
    given()
      .when({ ...commands.plan, occurredOn: localDate('2026-06-20'), heldOn: localDate('2026-06-30') })
      .refuses('session.online-not-in-force'));
  it('for a denunciation asks for no secrecy and for security', () => {
    const denounced = { ...commands.plan, online: 'denunciation' } as const;
    given().when(denounced).refuses('session.online-secrecy');
    given()
      .when({ ...denounced, noSecrecyAsked: true })
      .refuses('session.online-secrecy');
    expect(
      given()
        .when({ ...denounced, noSecrecyAsked: true, secured: true })
        .events(),
    ).toHaveLength(1);
  });
  it('is announced five working days before and tested one before', () =>
    expect(postponed.data).toMatchObject({
      onlineNotice: { due: '2026-08-06' },
      onlineTest: { due: '2026-08-12' },
    }));
  it('is not held before its notice and its test', () => {
    given(planned, postponed, tested).when(commands.hold).refuses('session.online-not-noticed');
    given(planned, postponed, noticed).when(commands.hold).refuses('session.online-not-tested');
  });
  it('leaves the hash of its recording and says who sat where', () => {
    const { online } = held.data;
    if (!online) throw new Error('not online');
    const hold = (facts: Partial<typeof online>) => ({ ...commands.hold, online: { ...online, ...facts } });
    given(...arranged)
      .when(hold({ recording: 'abc' }))
      .refuses('session.recording-invalid');
    given(...arranged)
      .when(hold({ points: online.points.slice(0, 1) }))
      .refuses('session.points-invalid');
    const { online: _online, ...silent } = commands.hold;
    given(...arranged)
      .when(silent)
      .refuses('session.online-facts-missing');
  });
  it('only has a notice, a test and a recording when it is one', () => {
    const events = given()
      .when({ ...plain, ...then })
      .events();
    const at = { sessionId: 'ky-2', occurredOn: plain.heldOn, ...then };
    given(...events)
      .when({ type: 'notice', points: noticed.data.points, ...at })
      .refuses('session.not-online');
    given(...events)
      .when({ type: 'test', ...at })
      .refuses('session.not-online');
    const online = held.data.online;
    given(...events)
      .when({ type: 'hold', heldBy: 'head', ...(online && { online }), ...at })
      .refuses('session.not-online');
  });
});

describe('the notice of conclusions', () => {
  it('gives each direction a number, a body, a day and a commitment of its own', () => {
    const second = {
      ...directed,
      data: {
        ...directed.data,
        no: 2,
        body: 'Công an xã',
        commitmentId: directed.data.commitmentId.replace(/1$/, '2'),
      },
    };
    given(...arranged, held)
      .when(commands.conclude)
      .then(issued, directed, second);
  });
  it('may be followed by another one, whose numbers go on', () => {
    const history = [...arranged, held, issued, directed];
    given(...history)
      .when(commands.conclude)
      .refuses('session.document-known');
    const events = given(...history)
      .when({ ...commands.conclude, documentNo: '13/TB-UBND', items: [item] })
      .events();
    expect(events[1]?.data).toMatchObject({ no: 2, documentNo: '13/TB-UBND' });
  });
  it('says what is to be done, and until a day to come', () => {
    given(...arranged, held)
      .when({ ...commands.conclude, items: [] })
      .refuses('session.directions-missing');
    given(...arranged, held)
      .when({ ...commands.conclude, items: [{ ...item, dueOn: localDate('2026-08-13') }] })
      .refuses('session.due-before-session');
  });
});

describe('the table of steps of a session', () =>
  agreesWithTable(
    sessionDecider,
    sessionTransitions,
    {
      none: [],
      planned: [planned, postponed, noticed, tested],
      posted: arranged,
      held: [...arranged, held],
      concluded: [...arranged, held, { ...issued, data: { ...issued.data, documentNo: '11/TB-UBND' } }],
      cancelled: [...arranged, cancelled],
    },
    {
      ...commands,
      plan: { ...commands.plan, heldOn: postponed.data.heldOn },
      postpone: {
        ...commands.postpone,
        occurredOn: localDate('2026-08-12'),
        heldOn: localDate('2026-08-14'),
      },
    },
  ));

describe('stored sessions', () => {
  decodesForEver(sessionDecider, sessionUpcasters, [
    'SessionPlanned',
    'SchedulePosted',
    'OnlineNoticeGiven',
    'OnlineTestPassed',
    'SessionPostponed',
    'SessionHeld',
    'ConclusionsIssued',
    'SessionDirectionGiven',
    'SessionCancelled',
    'SessionHandedOver',
    'DeadlineRecomputed',
  ]);
  it('belong to the unit whose head receives', () =>
    expect(sessionDecider.resource?.(fold(sessionDecider, [planned]))).toEqual({ unit: planned.data.unit }));
});
