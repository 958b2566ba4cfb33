import { refuse as say, type LocalDate } from '#kernel';
import { peopleBoardRule, type PeopleBoardRule } from '#law';
import type { PeopleBoardElected } from './people-board.events.js';

export type MembersRefusal =
  | 'people-board.not-formed-here'
  | 'people-board.too-few'
  | 'people-board.too-many'
  | 'people-board.hamlets-missing'
  | 'people-board.hamlet-without-member'
  | 'people-board.term-too-long';

type Asked = Pick<PeopleBoardElected['data'], 'board' | 'at' | 'members' | 'hamlets' | 'from' | 'to'> &
  Readonly<{ occurredOn: LocalDate }>;

const refuse = say<MembersRefusal>;

/** First day on which a law counts the members of boards of the people. */
const COUNTED_FROM = '2023-07-01';

/**
 * The number of members and the term, against the article that says them.
 *
 * @returns the articles; none for an election before the law had a number
 * @throws Refusal that names the article and the number that it asks for
 */
export const checkMembers = (asked: Asked): readonly string[] => {
  const rule = peopleBoardRule(asked.board, asked.at, asked.from);
  if (!rule) return asked.from < COUNTED_FROM ? [] : refuse('people-board.not-formed-here');
  const facts = { basis: rule.basis.join('; ') };
  if (asked.members < rule.least) refuse('people-board.too-few', { ...facts, least: String(rule.least) });
  const most = mostOf(rule, asked, facts);
  if (most !== undefined && asked.members > most)
    refuse('people-board.too-many', { ...facts, most: String(most) });
  checkTerm(rule, asked, facts);
  return rule.basis;
};

type Facts = Readonly<{ basis: string }>;

const mostOf = ({ oneOfEachHamlet, least, most }: PeopleBoardRule, asked: Asked, facts: Facts) => {
  if (!oneOfEachHamlet) return most;
  const hamlets = asked.hamlets ?? refuse('people-board.hamlets-missing', facts);
  if (asked.members < hamlets)
    refuse('people-board.hamlet-without-member', { ...facts, hamlets: String(hamlets) });
  return Math.max(least, hamlets);
};

const checkTerm = ({ termYears }: PeopleBoardRule, { from, to }: Asked, facts: Facts): void => {
  if (termYears === undefined) return;
  const years = String(termYears);
  const end = `${Number(from.slice(0, 4)) + termYears}${from.slice(4)}`;
  if (to < from || to > end) refuse('people-board.term-too-long', { ...facts, years });
};
