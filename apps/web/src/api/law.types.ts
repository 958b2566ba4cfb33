import type { Day } from './types.js';

type Said = { vi: string; en: string };

export type LawRule = {
  id: string;
  step: Said;
  length: number;
  unit: 'DAY' | 'WORKING_DAY' | 'MONTH' | 'YEAR';
  direction: 'FORWARD' | 'BACKWARD';
  roll: 'WORKING_DAY' | 'NONE' | 'EFFECT';
  variants: { when: string[]; length: number }[];
  pausable: boolean;
  basis: string[];
  family?: string;
  validFrom: Day;
  validTo?: Day;
  severity: string;
  confidence: string;
};

export type LawProvision = {
  id: string;
  step: Said;
  says: Said;
  basis: string[];
  validFrom: Day;
  validTo?: Day;
  confidence: string;
};

export type LawRules = {
  version: string;
  on: Day;
  regime: string;
  rules: LawRule[];
  provisions: LawProvision[];
};

export type SpecialDay = Said & { day: Day; kind: 'off' | 'worked' | 'proposed'; confidence?: string };

export type LawYear = {
  version: string;
  year: number;
  published: boolean;
  workingDays: number;
  notice?: { source: string; publishedOn?: Day; workingDays: number };
  days: SpecialDay[];
  closures: { from: Day; to: Day; decision: string; reason: string }[];
};

export type LawSetting = {
  name: string;
  reference: string;
  title: Said;
  why: Said;
  value?: unknown;
  valueText: Said;
  /** Absent: a whole number. */
  choices?: { value: string | boolean; is: Said }[];
};

/** A list from which people choose, with everything that was ever in it. */
export type LawCatalogue = {
  id: string;
  title: Said;
  entries: {
    code: string;
    vi: string;
    en: string;
    basis?: string;
    validFrom: Day;
    validTo?: Day;
    needs?: string;
  }[];
  /** What a choice of this catalogue may call for. */
  needs?: string[];
};

export type LawVersion = {
  kind: 'ruleset' | 'calendar' | 'catalogue' | 'formset';
  id: string;
  no: number;
  reason: string;
  proposedBy: string;
  proposedByName: string;
  proposedOn: Day;
  outcome: 'waiting' | 'confirmed' | 'rejected';
  decidedByName?: string;
  decidedOn?: Day;
  why?: string;
};

type Fact = { rule: string; due: Day; provisional: boolean };

export type MovedClocks = {
  running: number;
  moved: number;
  settled: number;
  byUnit: { unit: string; name: string; moved: number }[];
  clocks: {
    stream: string;
    code?: string;
    clock: string;
    unitName: string;
    before: Fact;
    after: Fact;
    reasons: { before: { vi: string[]; en: string[] }; after: { vi: string[]; en: string[] } };
  }[];
  uncountable: { stream?: string; rule: string; why: string }[];
  /** Of denunciations that are not named here, five or more. */
  withheld?: number;
};

export type LawProposal = LawVersion & {
  changes: { what: string; name: string; before?: unknown; after?: unknown }[];
  preview?: MovedClocks;
};
