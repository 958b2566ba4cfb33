import type { Catalogue } from '../vi.js';

export const visits: Catalogue['visits'] = {
  title: 'Receptions to look at',
  tabsLabel: 'Inspection',
  tabs: {
    cases: 'Cases',
    visits: 'Receptions',
    acts: 'Who did what',
    late: 'Late entries',
    integrity: 'Integrity',
  },
  listsLabel: 'Lists of receptions',
  lists: {
    refused: {
      tab: 'Refused',
      note: 'Every refusal, its ground and the written notice (NĐ154 art. 4)',
      empty: 'Nobody was refused in this time.',
    },
    owed: {
      tab: 'Answer owed',
      note: 'A citizen still waits for an answer or a notice',
      empty: 'No answer is owed in this time.',
    },
    late: {
      tab: 'Entered late',
      note: 'Written down late, with the reason',
      empty: 'Nothing was entered late with a reason in this time.',
    },
    groups: {
      tab: 'Large groups',
      note: 'Receptions that count as a large group',
      empty: 'No large group in this time.',
    },
  },
  from: 'From',
  to: 'To',
  columns: {
    day: 'Day',
    unit: 'Unit',
    summary: 'Content',
    outcome: 'Outcome, ground',
    owed: 'Notice, answer',
  },
  nth: (n) => `no. ${n}`,
  people: (n) => (n === 1 ? '1 person' : `${n} people`),
  actions: 'Acts',
  act: (act, n) => `${act}: reception ${n}`,
  letter: (code, summary) => `${code} · ${summary}`,
};

export const visitVerbs = {
  'refusal-notice': 'Record the refusal notice',
  'link-letter': 'Link a letter',
};

export const visitFields = {
  clause: 'Clause printed on the notice (if not that of the ground)',
  correctedField: 'What was wrong',
  correctedTo: 'Right is',
  letterId: 'Letter',
};

export const visitTerms = {
  documentState: { original: 'Original', 'certified-copy': 'Certified copy', copy: 'Copy' },
  visitField: {
    summary: 'Content',
    field: 'Field',
    people: 'People',
    order: 'Number of the visit about the case',
    receivedBy: 'Received by',
  },
};
