import { describe, expect, it } from '@jest/globals';
import {
  peopleBoardDecider,
  peopleBoardTransitions,
  peopleBoardUpcasters,
  type PeopleBoardChanged,
  type PeopleBoardElected,
  type PeopleBoardEnded,
  type PeopleBoardHandedOver,
} from '#duties';
import { localDate } from '#kernel';
import { builtInLaw as law } from '#law';
import { agreesWithTable, decodesForEver, golden, scenario } from '#testing';

const now = { today: localDate('2026-06-01'), law };
const elected = golden<PeopleBoardElected>('PeopleBoardElected');
const changed = golden<PeopleBoardChanged>('PeopleBoardChanged');
const ended = golden<PeopleBoardEnded>('PeopleBoardEnded');
const handedOver = golden<PeopleBoardHandedOver>('PeopleBoardHandedOver');
const { basis: _basis, ...asElected } = elected.data;
const { from: _from, ...asHandedOver } = handedOver.data;
const commands = {
  elect: { type: 'elect', ...asElected, ...now },
  change: { type: 'change', ...changed.data, ...now },
  end: { type: 'end', ...ended.data, ...now },
  'hand-over': { type: 'hand-over', ...asHandedOver, ...now },
} as const;
const { given } = scenario(peopleBoardDecider);

describe('a board of the people', () => {
  it('is entered once, with the articles that its number was checked against', () => {
    given().when(commands.elect).then(elected);
    given(elected).when(commands.elect).nothing();
    given(elected)
      .when({ ...commands.elect, board: 'investment-supervision' })
      .refuses('people-board.id-taken');
  });

  type Asked = Readonly<Record<string, string>>;
  const INSPECTION: Asked = { board: 'people-inspection' };
  const AGENCY: Asked = { ...INSPECTION, at: 'agency' };
  const INVESTMENT: Asked = { board: 'investment-supervision', at: 'commune' };
  const elect = (over: object) => given().when({ ...commands.elect, ...over });

  it.each([
    ['of a commune of four hamlets: five', { ...INSPECTION, hamlets: 4, members: 5 }],
    ['of a commune of twelve hamlets: twelve', { ...INSPECTION, hamlets: 12, members: 12 }],
    ['of an agency: three', { ...AGENCY, members: 3 }],
    ['of an agency: nine', { ...AGENCY, members: 9 }],
    ['for supervising investment: five', { ...INVESTMENT, members: 5 }],
  ])('sits %s', (_what, over) =>
    expect(elect(over).events()).toMatchObject([{ type: 'PeopleBoardElected', data: over }]),
  );

  it.each([
    ['four in a commune of four hamlets', { ...INSPECTION, hamlets: 4, members: 4 }, 'people-board.too-few'],
    ['six in a commune of four hamlets', { ...INSPECTION, hamlets: 4, members: 6 }, 'people-board.too-many'],
    [
      'eleven for twelve hamlets',
      { ...INSPECTION, hamlets: 12, members: 11 },
      'people-board.hamlet-without-member',
    ],
    ['an unknown number of hamlets', { ...INSPECTION, hamlets: undefined }, 'people-board.hamlets-missing'],
    ['two in an agency', { ...AGENCY, members: 2 }, 'people-board.too-few'],
    ['ten in an agency', { ...AGENCY, members: 10 }, 'people-board.too-many'],
    ['four for supervising investment', { ...INVESTMENT, members: 4 }, 'people-board.too-few'],
    ['a board in a private enterprise', { ...INSPECTION, at: 'enterprise' }, 'people-board.not-formed-here'],
    ['a term of three years', { to: localDate('2029-01-14') }, 'people-board.term-too-long'],
  ] as const)('does not sit with %s', (_what, over, why) => elect(over).refuses(why));

  it('elected before the law counted its members is only recorded', () =>
    expect(
      elect({ members: 4, from: localDate('2023-01-10'), to: localDate('2024-12-31') }).events(),
    ).toMatchObject([{ data: { members: 4, basis: [] } }]));

  it('keeps to the law when members join or leave', () => {
    given(elected).when(commands.change).then(changed);
    given(elected)
      .when({ ...commands.change, members: 6 })
      .refuses('people-board.hamlet-without-member');
  });

  it('goes to the successor of its unit as it is, once, on a named basis', () => {
    given(elected).when(commands['hand-over']).then(handedOver);
    given(elected, handedOver).when(commands['hand-over']).nothing();
    given(elected)
      .when({ ...commands['hand-over'], basis: ' ' })
      .refuses('people-board.text-missing');
    given(elected, handedOver).when(commands.change).then(changed);
  });

  it('does not change before it was elected', () =>
    given(elected)
      .when({ ...commands.end, occurredOn: localDate('2026-01-11') })
      .refuses('people-board.before-election'));

  agreesWithTable(
    peopleBoardDecider,
    peopleBoardTransitions,
    { none: [], sits: [elected], ended: [elected, ended] },
    commands,
  );
  decodesForEver(peopleBoardDecider, peopleBoardUpcasters, [
    'PeopleBoardElected',
    'PeopleBoardChanged',
    'PeopleBoardEnded',
    'PeopleBoardHandedOver',
  ]);
});
