import {
  score,
  toEntry,
  toTyped,
  type Entry,
  type MatchReason,
  type PersonQuery,
  type Scored,
} from './person-match.js';
import type { Person } from './person.js';

export type Match = Readonly<{
  subjectId: string;
  person: Person;
  why: MatchReason;
  /** The diacritics are as typed. */
  exact: boolean;
}>;

const MOST = 5;

/**
 * Everybody in the vault, decrypted and folded, in memory only: on disk such an index would undo the
 * encryption. A search looks at each entry, which is simpler than any index and fast enough.
 */
export class PeopleIndex {
  private readonly entries = new Map<string, Entry>();

  put(subjectId: string, person: Person, units: Iterable<string>): void {
    this.entries.set(subjectId, toEntry(subjectId, person, units));
  }

  remove(subjectId: string): void {
    this.entries.delete(subjectId);
  }

  person(subjectId: string): Person | undefined {
    return this.entries.get(subjectId)?.person;
  }

  /** ID number before phone before name and year of birth before name; marks as typed first; five at most. */
  search(query: PersonQuery): readonly Match[] {
    const typed = toTyped(query);
    if (typed.folded.length === 0 && !typed.phone && !typed.idNumber) return [];
    const best: Scored[] = [];
    const visible = askedOnce(query.visible);
    for (const entry of this.entries.values()) {
      const scored = score(entry, typed);
      if (scored && beatsLast(best, scored) && [...entry.units].some(visible)) insert(best, scored);
    }
    return best.map(({ entry: { subjectId, person }, why, exact }) => ({ subjectId, person, why, exact }));
  }
}

/** The policy is asked once for each unit, not once for each person. */
const askedOnce = (visible: (unit: string) => boolean): ((unit: string) => boolean) => {
  const answers = new Map<string, boolean>();
  return (unit) => {
    const answer = answers.get(unit) ?? visible(unit);
    answers.set(unit, answer);
    return answer;
  };
};

/** Equal scores in the order of the names: the same question always gets the same answer. */
const before = (a: Scored, b: Scored): boolean => {
  if (a.score !== b.score) return a.score > b.score;
  if (a.entry.folded !== b.entry.folded) return a.entry.folded < b.entry.folded;
  return a.entry.subjectId < b.entry.subjectId;
};

const beatsLast = (best: readonly Scored[], scored: Scored): boolean => {
  const last = best[MOST - 1];
  return last === undefined || before(scored, last);
};

const insert = (best: Scored[], scored: Scored): void => {
  const at = best.findIndex((other) => before(scored, other));
  best.splice(at < 0 ? best.length : at, 0, scored);
  best.length = Math.min(best.length, MOST);
};
