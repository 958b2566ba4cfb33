import { describe, expect, it } from '@jest/globals';
import { localDate } from '#kernel';
import { builtInLaw as law } from '#law';
import { golden, scenario } from '#testing';
import {
  visitDecider,
  type LogCommand,
  type NamedRepresentative,
  type SessionOfVisit,
  type VisitLogged,
} from '#visits';

const { given } = scenario(visitDecider);
const {
  largeGroup: _large,
  lateReason: _late,
  session: _none,
  representatives: _nobody,
  ...asked
} = golden<VisitLogged>('VisitLogged', 2).data;
const day = localDate('2026-02-11');
const log: LogCommand = { type: 'log', ...asked, occurredOn: day, today: day, law };
const { subject: _subject, narrative: _narrative, ...nobody } = log;

const speakers = (count: number, ofGroup = true): NamedRepresentative[] =>
  Array.from({ length: count }, (_, index) => ({
    subject: { subjectId: `nguoi-${index}`, commitment: 'c' },
    ofGroup,
  }));

describe('a group at the counter', () => {
  it.each([
    [4, false],
    [5, true],
  ])('of %i people is a large group: %s', (people, largeGroup) =>
    expect(
      given()
        .when({ ...log, people })
        .events()[0]?.data,
    ).toMatchObject({ largeGroup }),
  );
  it('follows the setting', () => {
    const settings = { ...law.ruleSet.settings, groupThreshold: 10 };
    const other = { ...law, ruleSet: { ...law.ruleSet, settings } };
    expect(
      given()
        .when({ ...log, people: 9, law: other })
        .events()[0]?.data,
    ).toMatchObject({ largeGroup: false });
  });
  it('may be said to be one or not, with a reason', () => {
    const group = { large: false, reason: ' Năm người nhưng năm việc khác nhau ' };
    expect(
      given()
        .when({ ...log, people: 5, group })
        .events()[0]?.data,
    ).toMatchObject({
      largeGroup: false,
      largeGroupReason: 'Năm người nhưng năm việc khác nhau',
    });
    given()
      .when({ ...log, people: 5, group: { large: false, reason: '' } })
      .refuses('visit.group-without-reason');
  });

  it.each([
    [12, 4],
    [12, 5],
    [11, 5],
    [10, 2],
    [5, 1],
  ])('of %i people may send %i representatives', (people, count) =>
    expect(
      given()
        .when({ ...log, people, representatives: speakers(count) })
        .events()[0]?.data,
    ).toMatchObject({
      representatives: speakers(count).map(({ subject }) => subject),
    }),
  );
  it.each([
    [12, 6],
    [10, 3],
    [4, 1],
  ])('of %i people may not send %i', (people, count) =>
    given()
      .when({ ...log, people, representatives: speakers(count) })
      .refuses('visit.representatives-too-many'),
  );
  it('is represented by its own people only, each once', () => {
    given()
      .when({ ...log, people: 12, representatives: [...speakers(3), ...speakers(1, false)] })
      .refuses('visit.representative-not-of-group');
    given()
      .when({ ...log, people: 12, representatives: [...speakers(1), ...speakers(1)] })
      .refuses('visit.representative-twice');
  });
  it('that denounces names nobody', () =>
    given()
      .when({ ...nobody, matter: 'denunciation', people: 12, representatives: speakers(1) })
      .refuses('visit.denouncer-identity'));
});

describe('a visit in a session of the head', () => {
  const session: SessionOfVisit = {
    sessionId: 'ky-1',
    unit: log.unit,
    kind: 'unscheduled',
    heldOn: day,
    cancelled: false,
  };
  const held: LogCommand = { ...log, kind: 'unscheduled', receivedBy: 'head', session };

  it('points to the session', () =>
    expect(given().when(held).events()[0]?.data).toMatchObject({ session: 'ky-1', receivedBy: 'head' }));
  it.each([
    ['regular', 'head'],
    ['periodic', 'staff'],
  ] as const)('is not %s and received by %s', (kind, receivedBy) =>
    given()
      .when({ ...log, kind, receivedBy })
      .refuses('visit.receiver-invalid'),
  );
  it('is of the kind, the unit and the day of the session', () => {
    given()
      .when({ ...held, kind: 'periodic' })
      .refuses('visit.receiver-invalid');
    given()
      .when({ ...held, session: { ...session, unit: 'xa-khac' } })
      .refuses('visit.session-of-other-unit');
    given()
      .when({ ...held, session: { ...session, heldOn: localDate('2026-02-12') } })
      .refuses('visit.session-of-other-day');
    given()
      .when({ ...held, session: { ...session, cancelled: true } })
      .refuses('visit.session-cancelled');
  });
  it('that is held online takes a denunciation only where it was arranged for one', () => {
    const denounces: LogCommand = {
      ...nobody,
      kind: 'unscheduled',
      receivedBy: 'head',
      matter: 'denunciation',
    };
    given()
      .when({ ...denounces, session: { ...session, online: 'other' } })
      .refuses('visit.denunciation-online');
    expect(
      given()
        .when({ ...denounces, session: { ...session, online: 'denunciation' } })
        .events()[0]?.data,
    ).toMatchObject({ online: true });
  });
  it('ends after it begins', () =>
    given()
      .when({ ...held, startedAt: '09:00', endedAt: '08:00' })
      .refuses('visit.hours-invalid'));
  it('is at least the first about its case', () =>
    given()
      .when({ ...held, order: 0 })
      .refuses('visit.order-invalid'));
});

describe('correcting who received', () => {
  const logged = given()
    .when({ ...log, kind: 'periodic', receivedBy: 'head' })
    .events();
  const correct = (to: string) =>
    ({
      type: 'correct',
      visitId: log.visitId,
      occurredOn: day,
      field: 'receivedBy',
      to,
      reason: 'Ghi nhầm',
      today: day,
      law,
    }) as const;
  it('from the head to the deputy adds to the history', () =>
    expect(
      given(...logged)
        .when(correct('authorised'))
        .events(),
    ).toHaveLength(1));
  it('knows only those who may receive', () => {
    given(...logged)
      .when(correct('staff'))
      .refuses('visit.receiver-invalid');
    given(...logged)
      .when(correct('khach'))
      .refuses('visit.receiver-invalid');
  });
});
