import { describe, expect, it } from '@jest/globals';
import { fold, localDate } from '#kernel';
import { builtInLaw as law } from '#law';
import { agreesWithTable, decodesForEver, golden, scenario } from '#testing';
import {
  allowedVisitActions,
  refusalGrounds,
  refusalGroundsOn,
  visitDecider,
  visitTransitions,
  visitUpcasters,
  type LogCommand,
  type RefusalNoticeIssued,
  type VisitAnswered,
  type VisitCommand,
  type VisitCorrected,
  type VisitEvent,
  type VisitLetterLinked,
  type VisitLogged,
} from '#visits';

const { given } = scenario(visitDecider);
const now = { today: localDate('2026-03-02'), law };
const logged = golden<VisitLogged>('VisitLogged', 2);
const corrected = golden<VisitCorrected>('VisitCorrected');
const answered = golden<VisitAnswered>('VisitAnswered');
const noticed = golden<RefusalNoticeIssued>('RefusalNoticeIssued');
const linked = golden<VisitLetterLinked>('VisitLetterLinked');
const { lateReason: _late, ...inTime } = logged.data;
const { largeGroup: _large, session: _none, representatives: _nobody, ...asked } = inTime;
const log: LogCommand = { type: 'log', ...asked, ...now };
const { subject: _subject, narrative: _narrative, ...nobody } = log;
const correct: Extract<VisitCommand, { type: 'correct' }> = {
  type: 'correct',
  ...corrected.data,
  ...now,
  today: localDate('2026-03-20'),
};

describe('a visit', () => {
  it('is logged once', () => given().when(log).then({ type: 'VisitLogged', data: inTime }));
  it('is logged once even when the desk sends it twice', () => given(logged).when(log).nothing());
  it('does not share its id with another visit', () =>
    given(logged)
      .when({ ...log, occurredOn: localDate('2026-02-27') })
      .refuses('visit.id-taken'));

  it('cannot lie in the future', () =>
    given()
      .when({ ...log, occurredOn: localDate('2026-03-03') })
      .refuses('entry.in-the-future'));
  it('needs a reason when it is entered more than five working days late', () => {
    const sixthDay = { ...log, today: localDate('2026-03-10') };
    given().when(sixthDay).refuses('entry.late-without-reason');
    given()
      .when({ ...sixthDay, lateReason: 'Mất điện' })
      .then({ type: 'VisitLogged', data: { ...inTime, lateReason: 'Mất điện' } });
  });
  it('needs none on the fifth working day', () =>
    given()
      .when({ ...log, today: localDate('2026-03-09') })
      .then({ type: 'VisitLogged', data: inTime }));

  it.each([0, -1, 1.5])('is not a visit of %d people', (people) =>
    given()
      .when({ ...log, people })
      .refuses('visit.nobody-present'),
  );
  it.each([
    [4, false],
    [5, true],
  ])('of %i people is a large group: %s', (people, largeGroup) =>
    expect(
      fold(
        visitDecider,
        given()
          .when({ ...log, people })
          .events(),
      ),
    ).toMatchObject({ largeGroup }),
  );

  it('about a denunciation keeps nobody’s identity', () => {
    const denunciation = { ...log, matter: 'denunciation', outcome: { kind: 'reported-to-leader' } } as const;
    given().when(denunciation).refuses('visit.denouncer-identity');
    const { subject: _person, ...withNarrative } = denunciation;
    given().when(withNarrative).refuses('visit.denouncer-identity');
    const decided = given()
      .when({ ...nobody, matter: 'denunciation', outcome: { kind: 'reported-to-leader' } })
      .events();
    expect(Object.keys(decided[0]?.data ?? {})).not.toContain('subject');
  });
  it('about a denunciation may open a case, without an identity and without a narrative', () =>
    expect(
      given()
        .when({ ...nobody, matter: 'denunciation' })
        .events()[0]?.data,
    ).toEqual({ ...inTime, matter: 'denunciation', subject: undefined, narrative: undefined }));
  it('of who complains to the wrong body is sent on only from 01/07/2026', () => {
    const sent = { ...log, matter: 'complaint', outcome: { kind: 'transferred', to: 'UBND tỉnh' } } as const;
    const before = { occurredOn: localDate('2026-06-30'), today: localDate('2026-06-30') };
    const since = { occurredOn: localDate('2026-07-01'), today: localDate('2026-07-01') };
    given()
      .when({ ...sent, ...before })
      .refuses('visit.complaint-is-guided');
    for (const allowed of [
      { ...sent, ...since },
      { ...sent, ...before, matter: 'petition' },
    ] as const)
      expect(given().when(allowed).events()).toHaveLength(1);
  });
  it('about a dialogue opens no case', () =>
    given()
      .when({ ...log, matter: 'dialogue' })
      .refuses('visit.matter-opens-no-case'));
  it.each(['petition', 'reflection', 'complaint'] as const)('about a %s may open a case', (matter) =>
    given()
      .when({ ...log, matter })
      .then({ type: 'VisitLogged', data: { ...inTime, matter } }),
  );
  it('writes no field that the event does not have', () =>
    expect(
      given()
        .when(Object.assign({ phone: '0900000000' }, log))
        .events(),
    ).toEqual([{ type: 'VisitLogged', data: inTime }]));
});

describe('refusing to receive', () => {
  const refused = (ground: string, occurredOn = '2026-03-02') => ({
    ...log,
    occurredOn: localDate(occurredOn),
    today: localDate(occurredOn),
    outcome: { kind: 'refused', ground } as const,
  });

  it('needs a ground of the catalogue', () =>
    given().when(refused('khong-thich')).refuses('visit.refusal-ground-unknown'));
  it('on a ground of the law of 2013 is possible before the decree', () =>
    expect(given().when(refused('say-ruou')).events()).toHaveLength(1));
  it('on a ground of the decree is possible only from 1 July 2026', () => {
    given().when(refused('vu-khi', '2026-06-30')).refuses('visit.refusal-ground-not-in-force');
    expect(given().when(refused('vu-khi', '2026-07-01')).events()).toHaveLength(1);
  });
  it('offers three grounds before the decree and all of them after', () => {
    expect(refusalGroundsOn(localDate('2026-06-30'))).toHaveLength(3);
    expect(refusalGroundsOn(localDate('2026-07-01'))).toEqual(refusalGrounds);
  });
  it('asks for a written notice exactly where the decree does', () =>
    expect(refusalGrounds.filter((ground) => ground.writtenNotice).map(({ code }) => code)).toEqual([
      'da-giai-quyet',
      'lap-lai-da-tra-loi',
    ]));
  it('has no ground twice', () =>
    expect(new Set(refusalGrounds.map(({ code }) => code)).size).toBe(refusalGrounds.length));
});

describe('correcting a visit', () => {
  it('adds to the history', () =>
    given(logged)
      .when(correct)
      .then({ ...corrected, data: { ...corrected.data, largeGroup: false } }));
  it('to what already stands there is no news', () => given(logged, corrected).when(correct).nothing());
  it('needs a reason', () =>
    given(logged)
      .when({ ...correct, reason: ' ', occurredOn: correct.today })
      .refuses('visit.correction-without-reason'));
  it('does not come before the visit', () =>
    given(logged)
      .when({ ...correct, occurredOn: localDate('2026-03-01') })
      .refuses('visit.correction-before-visit'));
  it('cannot make a group of nobody', () =>
    given(logged)
      .when({ ...correct, to: '0' })
      .refuses('visit.nobody-present'));
  it('of the people decides anew whether it is a large group', () =>
    expect(
      fold(visitDecider, [
        logged,
        ...given(logged)
          .when({ ...correct, to: '12' })
          .events(),
      ]),
    ).toMatchObject({
      people: 12,
      largeGroup: true,
    }));
});

const later = { ...now, today: localDate('2026-03-17') };
const answer: VisitCommand = { type: 'answer', ...answered.data, ...later };
const notify: VisitCommand = { type: 'notify', ...noticed.data, ...later };
const link: VisitCommand = { type: 'link', ...linked.data, ...later };
const decided = (command: LogCommand): VisitEvent => given().when(command).events()[0] as VisitEvent;
const reported = decided({ ...log, outcome: { kind: 'reported-to-leader' } });
const refused = decided({ ...log, outcome: { kind: 'refused', ground: 'da-giai-quyet' } });

describe('the table of steps of a visit', () => {
  agreesWithTable(
    visitDecider,
    visitTransitions,
    { none: [], logged: [logged], 'answer-owed': [reported], 'notice-owed': [refused] },
    { correct, answer, notify, link },
  );
  it('leads from nothing to what the reception leaves owed', () => {
    expect(visitTransitions.none.log).toEqual(['logged', 'answer-owed', 'notice-owed']);
    expect([logged, reported, refused].map((event) => fold(visitDecider, [event]).status)).toEqual(
      visitTransitions.none.log,
    );
  });
  it('is what the page offers', () =>
    expect(allowedVisitActions(fold(visitDecider, [reported]))).toEqual([
      { action: 'log', allowed: true },
      { action: 'correct', allowed: true },
      { action: 'answer', allowed: true },
      { action: 'notify', allowed: false, why: 'visit.no-notice-owed' },
      { action: 'link', allowed: true },
    ]));
});

describe('what is owed after a visit', () => {
  it('that was only reported to the leader is an answer in ten working days', () => {
    expect(reported.data).toMatchObject({ reply: { rule: 'TCD.REPLY', due: '2026-03-16' } });
    given(reported).when(answer).then(answered);
    given(reported, answered).when(answer).refuses('visit.no-answer-owed');
  });
  it('that was answered there and then is nothing', () => {
    const data = decided({
      ...log,
      outcome: { kind: 'reported-to-leader' },
      answer: { kind: 'given', text: 'Đã giao thôn nạo vét' },
    }).data;
    expect(data).not.toHaveProperty('reply');
    expect(fold(visitDecider, [decided(log)])).toMatchObject({ status: 'logged' });
  });
  it('with a promised answer is that answer, on a day that is not rolled', () => {
    const saturday = localDate('2026-03-14');
    const promise = { kind: 'promised', by: saturday, contact: 'phone' } as const;
    const visit = fold(visitDecider, [decided({ ...log, answer: promise })]);
    expect(visit).toMatchObject({ status: 'answer-owed', due: saturday });
    given()
      .when({ ...log, answer: { ...promise, by: localDate('2026-03-01') } })
      .refuses('visit.answer-promised-too-early');
  });
  it('moves when the calendar changes, but a promised day does not', () => {
    const { reply } = reported.data as VisitLogged['data'];
    if (!reply) throw new Error('no clock');
    const after = { ...reply, due: localDate('2026-03-17') };
    const moved: VisitEvent = {
      type: 'DeadlineRecomputed',
      data: { occurredOn: later.today, clock: 'reply', before: reply, after, cause: 'calendar-vn@7' },
    };
    expect(fold(visitDecider, [reported, moved])).toMatchObject({ due: '2026-03-17', reply: after });
    const promise = { kind: 'promised', by: localDate('2026-03-10'), contact: 'phone' } as const;
    const promised = decided({ ...log, outcome: { kind: 'reported-to-leader' }, answer: promise });
    expect(fold(visitDecider, [promised, moved])).toMatchObject({ due: '2026-03-10', reply: after });
  });
  it('comes not before the visit', () =>
    given(reported)
      .when({ ...answer, occurredOn: localDate('2026-03-01'), lateReason: 'Nhập sau' })
      .refuses('visit.step-before-visit'));
});

describe('the written notice of a refusal', () => {
  const onDay = (day: string, ground: string): VisitEvent =>
    decided({
      ...log,
      occurredOn: localDate(day),
      today: localDate(day),
      outcome: { kind: 'refused', ground },
    });
  it('is due in three working days from the day of the decree', () =>
    expect(onDay('2026-08-28', 'lap-lai-da-tra-loi').data).toMatchObject({
      notice: { rule: 'TCD.REFUSE', from: '2026-08-28' },
    }));
  it('has no term before the decree, and is owed all the same', () => {
    const event = onDay('2026-06-30', 'da-giai-quyet');
    expect(event.data).not.toHaveProperty('notice');
    expect(fold(visitDecider, [event])).toMatchObject({ status: 'notice-owed' });
  });
  it('is not owed where an oral explanation is enough', () =>
    expect(fold(visitDecider, [onDay('2026-08-28', 'vu-khi')])).toMatchObject({ status: 'logged' }));
  it('cites the clause of the ground, or the one that the officer chose', () => {
    const { clause: _clause, ...unclaused } = noticed.data;
    given(refused)
      .when({ type: 'notify', ...unclaused, ...later })
      .then(noticed);
    given(refused)
      .when({ ...notify, clause: 'NĐ154 4(1)g' })
      .then({ ...noticed, data: { ...noticed.data, clause: 'NĐ154 4(1)g' } });
  });
  it('has a number', () =>
    given(refused)
      .when({ ...notify, documentNo: ' ' })
      .refuses('visit.notice-missing'));
});

describe('stored visits', () => {
  decodesForEver(visitDecider, visitUpcasters, [
    'VisitLogged',
    'VisitCorrected',
    'VisitAnswered',
    'RefusalNoticeIssued',
    'VisitLetterLinked',
    'DeadlineRecomputed',
  ]);
  it.each([
    ['regular', 'guided', 1, 'staff', 1, false],
    ['periodic', 'about-case', 12, 'head', 2, true],
  ] as const)(
    'of the first release: a %s one that ended with %s, of %i people, was received by the right person',
    (kind, outcome, people, receivedBy, order, largeGroup) => {
      const [lift] = visitUpcasters.VisitLogged ?? [];
      const first = { kind, people, outcome: { kind: outcome } };
      expect(lift?.(first)).toEqual({ ...first, receivedBy, order, largeGroup });
    },
  );
  it('belong to the unit of the desk', () =>
    expect(visitDecider.resource?.(fold(visitDecider, [logged]))).toEqual({
      unit: logged.data.unit,
      excluded: [],
    }));
});
