import { describe, expect, it } from '@jest/globals';
import { competentElsewhere, complaintDecider, type ComplaintEvent, type Level } from '#complaints';
import { localDate } from '#kernel';
import { builtInLaw } from '#law';
import { golden, scenario } from '#testing';
import type { ComplaintAccepted, ComplaintReceived } from './complaint.events.js';

const R1 = localDate('2025-06-30');
const R3 = localDate('2026-07-01');
const { given } = scenario(complaintDecider);
const received = golden<ComplaintReceived>('ComplaintReceived');
const accepted = golden<ComplaintAccepted>('ComplaintAccepted');

const about = (instance: 'first' | 'second', issuer: 'commune-chair' | 'provincial-agency-head') =>
  ({ instance, discipline: false, contested: { issuer } }) as const;

describe('competence by the level of the unit', () => {
  it.each([
    ['first', 'commune', R3, undefined],
    ['first', 'province', R3, 'commune-chair'],
    ['second', 'district', R1, undefined],
    ['second', 'province', R1, 'district-chair'],
    ['second', 'province', R3, undefined],
    ['second', 'commune', R3, 'provincial-chair'],
  ] as const)(
    'a %s complaint against a commune’s chair in a %s on %s: elsewhere %s',
    (instance, level, on, who) =>
      expect(competentElsewhere(about(instance, 'commune-chair'), level, on)?.resolver).toBe(who),
  );

  it('an agency settles the first complaint about itself, the province the second', () => {
    const of = (instance: 'first' | 'second', level: Level) =>
      competentElsewhere(about(instance, 'provincial-agency-head'), level, R3)?.resolver;
    expect([of('first', 'office'), of('first', 'province')]).toEqual([undefined, 'provincial-agency-head']);
    expect([of('second', 'province'), of('second', 'office')]).toEqual([undefined, 'provincial-chair']);
  });

  it('nobody says whose decision it is: nothing is said of the level', () =>
    expect(competentElsewhere({ instance: 'first', discipline: false }, 'province', R3)).toBeUndefined());

  const contested = { receivedOn: localDate('2026-06-01'), issuer: 'commune-chair' } as const;
  const of = (unitCompetence: 'HINT' | 'REFUSE') => {
    const settings = { ...builtInLaw.ruleSet.settings, unitCompetence };
    return { ...builtInLaw, ruleSet: { ...builtInLaw.ruleSet, settings } };
  };
  const accept = (level: Level, unitCompetence: 'HINT' | 'REFUSE') =>
    ({
      type: 'accept',
      ...accepted.data,
      contested,
      level,
      law: of(unitCompetence),
      today: accepted.data.occurredOn,
    }) as const;

  it('refuses an acceptance at another level only where the office wants that', () => {
    const history: readonly ComplaintEvent[] = [received];
    expect(
      given(...history)
        .when(accept('province', 'HINT'))
        .events()[0]?.type,
    ).toBe('ComplaintAccepted');
    given(...history)
      .when(accept('province', 'REFUSE'))
      .refuses('complaint.unit-not-competent');
    expect(
      given(...history)
        .when(accept('commune', 'REFUSE'))
        .events()[0]?.type,
    ).toBe('ComplaintAccepted');
  });

  it('refuses an office that no unit of this level has', () =>
    given(received)
      .when({ ...accept('commune', 'REFUSE'), contested: undefined, position: 'provincial-chair' })
      .refuses('complaint.unit-not-competent'));
});

describe('who is complained about and leads the unit that has the second complaint', () => {
  const { data } = received;
  const receive = {
    type: 'receive',
    ...data,
    instance: 'second',
    complainedAbout: ['chu-tich', 'can-bo'],
    heads: ['chu-tich'],
    law: builtInLaw,
    today: localDate('2026-12-31'),
  } as const;
  const conflicts = (command: object) =>
    given()
      .when({ ...receive, ...command })
      .events()
      .flatMap(({ type, data: said }) => (type === 'ConflictDeclared' ? [said] : []));

  it('is out of it as its head: the level above decides', () =>
    expect(conflicts({})).toMatchObject([
      { person: 'chu-tich', ground: 'complained-about', head: true },
      { person: 'can-bo', ground: 'complained-about', head: false },
    ]));

  it('raises the matter above the unit', () => {
    const events = given().when(receive).events();
    const state = events.reduce(
      (known, event) => complaintDecider.evolve(known, event),
      complaintDecider.initial,
    );
    expect(complaintDecider.resource?.(state)).toMatchObject({ raised: true });
  });

  it('settles the first complaint about itself, as the law has it', () =>
    expect(conflicts({ instance: 'first' })).toEqual([]));
});
