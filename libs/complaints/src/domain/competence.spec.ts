import { describe, expect, it } from '@jest/globals';
import { localDate } from '#kernel';
import { builtInLaw as law, type Regime } from '#law';
import { golden, scenario } from '#testing';
import { competentResolver } from './competence.js';
import type { ComplaintAccepted, ComplaintHandedOver, ComplaintReceived } from './complaint.events.js';
import { complaintDecider } from './complaint.js';
import type { Instance, Position } from './complaint.terms.js';

const about = (instance: Instance, discipline = false) => ({ instance, discipline });

describe('who is competent to settle a complaint', () => {
  it.each<[Instance, Position, Regime, string | undefined, string | undefined]>([
    ['first', 'commune-agency', 'R3', 'commune-chair', 'LKN 17'],
    ['first', 'district-chair', 'R1', 'district-chair', 'LKN 18'],
    ['first', 'district-chair', 'R2', undefined, undefined],
    ['first', 'provincial-agency-head', 'R2', 'provincial-agency-head', 'LKN 20'],
    ['second', 'commune-chair', 'R1', 'district-chair', 'LKN 18'],
    ['second', 'commune-chair', 'R2', 'provincial-chair', 'LKN 21(2)'],
    ['second', 'commune-agency', 'R3', 'provincial-chair', 'LKN 21(2)'],
    ['second', 'district-chair', 'R0', 'provincial-chair', 'LKN 21(2)'],
    ['second', 'district-chair', 'R3', undefined, undefined],
    ['second', 'provincial-chair', 'R3', 'minister', 'LKN 7(3), 23'],
  ])('%s instance about %s in %s: %s (%s)', (instance, issuer, regime, resolver, basis) =>
    expect(competentResolver(about(instance), issuer, regime)).toEqual(resolver && { resolver, basis }),
  );

  it('about discipline: who issued it, then the head of the body above', () => {
    const discipline = (instance: Instance, issuer: Position) =>
      competentResolver(about(instance, true), issuer, 'R3')?.resolver;
    expect(discipline('first', 'commune-agency')).toBe('commune-agency');
    expect(discipline('second', 'commune-agency')).toBe('commune-chair');
    expect(discipline('second', 'commune-chair')).toBe('provincial-chair');
  });
});

const { given } = scenario(complaintDecider);
const received = golden<ComplaintReceived>('ComplaintReceived');
const accepted = golden<ComplaintAccepted>('ComplaintAccepted');

const against = (issuer: Position, over: Partial<ComplaintReceived['data']> = {}): ComplaintReceived => ({
  ...received,
  data: { ...received.data, contested: { receivedOn: localDate('2025-01-02'), issuer }, ...over },
});

const on = (day: string) => ({ occurredOn: localDate(day), today: localDate(day), law });
const accept = (position: Position, day = accepted.data.occurredOn) =>
  ({ type: 'accept', ...accepted.data, position, ...on(day) }) as const;
const takenBy = (position: Position, occurredOn: string): ComplaintAccepted => ({
  ...accepted,
  data: { ...accepted.data, occurredOn: localDate(occurredOn), position },
});
const decide = {
  type: 'decide',
  outcome: 'upheld',
  documentNo: '1/QĐ',
  summary: 'Hủy',
  selfCorrection: true,
} as const;

describe('the competence of who accepts', () => {
  it('is that of the day', () => {
    expect(given(against('commune-chair')).when(accept('commune-chair')).events()).toHaveLength(1);
    given(against('commune-chair', { instance: 'second' }))
      .when(accept('commune-chair'))
      .refuses('complaint.not-competent');
  });
  it('is named with its article where it is somebody else’s', () => {
    const refusal = (): unknown => {
      try {
        return given(against('commune-chair', { instance: 'second' }))
          .when(accept('minister'))
          .events();
      } catch (error) {
        return error;
      }
    };
    expect(refusal()).toMatchObject({ facts: { competent: 'provincial-chair', basis: 'LKN 21(2)' } });
  });
  it('went with the districts on 01/07/2025', () =>
    given(received).when(accept('district-chair')).refuses('complaint.office-abolished'));
  it('counts for the contested decision that the acceptance itself names', () =>
    given(received)
      .when({
        ...accept('commune-chair'),
        contested: { receivedOn: localDate('2026-06-01'), issuer: 'provincial-chair' },
      })
      .refuses('complaint.not-competent'));
});

describe('the competence of who decides', () => {
  const early = { occurredOn: localDate('2025-05-05') };
  const first = against('district-chair', early);
  it('must still be there on the day of the decision', () => {
    const history = [first, takenBy('district-chair', '2025-05-12')];
    expect(
      given(...history)
        .when({ ...decide, ...on('2025-06-02') })
        .events(),
    ).toHaveLength(1);
    given(...history)
      .when({ ...decide, ...on('2025-07-02') })
      .refuses('complaint.competence-moved');
  });
  it('is the new resolver’s after a hand-over', () => {
    const handedOver = golden<ComplaintHandedOver>('ComplaintHandedOver');
    const over: ComplaintHandedOver = {
      ...handedOver,
      data: { ...handedOver.data, occurredOn: localDate('2025-07-01'), resolver: 'chu-tich-tinh' },
    };
    const history = [first, takenBy('district-chair', '2025-05-12'), over];
    expect(
      given(...history)
        .when({ ...decide, ...on('2025-07-02') })
        .events(),
    ).toHaveLength(1);
  });
});
