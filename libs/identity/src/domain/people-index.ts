import type { Person } from './person.js';

/** What the desk has typed so far. At least one of name (6 letters), phone or ID number (5 digits). */
export type PersonQuery = Readonly<{
  name?: string;
  phone?: string;
  idNumber?: string;
  birthYear?: number;
  /** Whether people received by this unit may be shown to whoever asks. */
  visible: (unit: string) => boolean;
}>;

/** Why somebody may be the same person, strongest first. */
export type MatchReason = 'id' | 'phone' | 'name+birth' | 'name';

export type Match = Readonly<{
  subjectId: string;
  person: Person;
  why: MatchReason;
  /** The diacritics are as typed. */
  exact: boolean;
}>;
