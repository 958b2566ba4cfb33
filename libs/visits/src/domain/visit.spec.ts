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
  type VisitCommand,
  type VisitCorrected,
  type VisitLogged,
} from '#visits';

const { given } = scenario(visitDecider);
const now = { today: localDate('2026-03-02'), law };
const logged = golden<VisitLogged>('VisitLogged');
const corrected = golden<VisitCorrected>('VisitCorrected');
const { lateReason: _late, ...inTime } = logged.data;
const log: Extract<VisitCommand, { type: 'log' }> = { type: 'log', ...inTime, ...now };
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
  it('about a denunciation opens no case', () =>
    given()
      .when({ ...nobody, matter: 'denunciation' })
      .refuses('visit.denunciation-opens-no-case'));
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
  it('adds to the history', () => given(logged).when(correct).then(corrected));
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

describe('the table of steps of a visit', () => {
  agreesWithTable(visitDecider, visitTransitions, { none: [], logged: [logged] }, { log, correct });
  it('is what the page offers', () =>
    expect(allowedVisitActions(visitDecider.initial)).toEqual([
      { action: 'log', allowed: true },
      { action: 'correct', allowed: false, why: 'visit.unknown' },
    ]));
});

describe('stored visits', () => {
  decodesForEver(visitDecider, visitUpcasters, ['VisitLogged', 'VisitCorrected']);
  it('belong to the unit of the desk', () =>
    expect(visitDecider.resource?.(fold(visitDecider, [logged]))).toEqual({ unit: logged.data.unit }));
});
