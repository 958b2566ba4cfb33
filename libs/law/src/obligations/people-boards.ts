import { localDate, type LocalDate } from '#kernel';
import type { Confidence } from '../calendars/calendar.types.js';
import type { EstablishmentKind } from './obligation.types.js';

/** Ban Thanh tra nhân dân; Ban Giám sát đầu tư của cộng đồng. */
export const PEOPLE_BOARDS = ['people-inspection', 'investment-supervision'] as const;
export type PeopleBoard = (typeof PEOPLE_BOARDS)[number];

/** How many sit on a board of the people, and for how long. */
export type PeopleBoardRule = Readonly<{
  board: PeopleBoard;
  /** Where it is formed. */
  at: readonly EstablishmentKind[];
  least: number;
  most?: number;
  /** Each hamlet or residential group has its member; with fewer hamlets than `least`, no more than `least` sit. */
  oneOfEachHamlet: boolean;
  /** Longest term (nhiệm kỳ); a board that follows a project lasts as long as the project. */
  termYears?: number;
  basis: readonly string[];
  validFrom: LocalDate;
  confidence: Confidence;
}>;

const LDC = localDate('2023-07-01');

/** @source LDC 36, 41, 60; NĐ 59/2023 13(2), 17(2) */
export const peopleBoardRules: readonly PeopleBoardRule[] = [
  {
    board: 'people-inspection',
    at: ['commune'],
    least: 5,
    oneOfEachHamlet: true,
    termYears: 2,
    basis: ['LDC 36', 'NĐ59 13(2)'],
    validFrom: LDC,
    confidence: 'T',
  },
  {
    board: 'people-inspection',
    at: ['agency', 'public-unit', 'state-enterprise'],
    least: 3,
    most: 9,
    oneOfEachHamlet: false,
    termYears: 2,
    basis: ['LDC 60'],
    validFrom: LDC,
    confidence: 'T',
  },
  {
    board: 'investment-supervision',
    at: ['commune'],
    least: 5,
    oneOfEachHamlet: false,
    basis: ['LDC 41', 'NĐ59 17(2)'],
    validFrom: LDC,
    confidence: 'T',
  },
];

/** The rule for a board of this kind, elected on this day; nothing where the law knows none. */
export const peopleBoardRule = (
  board: PeopleBoard,
  at: EstablishmentKind,
  on: LocalDate,
): PeopleBoardRule | undefined =>
  peopleBoardRules.find((rule) => rule.board === board && rule.at.includes(at) && rule.validFrom <= on);
