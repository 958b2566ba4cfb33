import type { dutyBoards as model, dutyBoardTerms as terms } from '../vi/duty-boards.js';

export const dutyBoards: typeof model = {
  backlog: {
    title: 'Unresolved cases',
    age: 'Open for',
    days: (n) => `${n} days`,
    lead: (open, hot, reviewed) => `${open} cases; ${hot} hot spots; ${reviewed} reviewed`,
    empty: (days) => `No case has been open for more than ${days} days.`,
    columns: {
      age: 'Days',
      matter: 'Case',
      signs: 'Signs of a hot spot',
      review: 'Last review',
      actions: 'Acts',
    },
    group: (people) => `Group of ${people}`,
    repeated: (visits) => `Came ${visits} times`,
    calm: 'None',
    notReviewed: 'Not reviewed',
    newDate: (day) => `new date ${day}`,
    review: 'Record a review',
    openRegister: 'Open a register of reviews',
    registerTitle: (year) => `Review of unresolved cases ${year}`,
    register: 'Register of reviews',
  },
  quality: {
    title: 'Signs of formality',
    lead: (held) => `among ${held} dialogues and conferences held this year`,
    none: 'None.',
    withoutOpinions: 'No opinion was given',
    identicalMinutes: 'Minutes identical to another’s',
    concludedWithoutDueDate: 'Conclusions without a day for anything',
  },
  rules: {
    title: 'Duties and how often',
    set: 'Set a duty of the unit',
    lead: 'The law sets the least; a unit sets as much or more, by a document.',
    columns: { duty: 'Duty', owners: 'Who owes it', often: 'How often', basis: 'Basis', since: 'In force' },
    often: (count, period) => `${count} each ${period}`,
    law: 'By law',
    setting: 'Left to local rules',
    own: 'Set by the unit',
    end: 'End it',
  },
  records: {
    title: 'Recorded by hand this year',
    none: 'Nothing was recorded by hand.',
    columns: { duty: 'Duty', held: 'Day', evidence: 'Evidence', actions: 'Acts' },
    withdrawn: (reason) => `Taken back: ${reason}`,
    byDeputy: 'held by a deputy: does not count for the head',
    waived: 'Waived',
    verbs: { withdraw: 'Take back', 'withdraw-waiver': 'End the waiver' },
  },
};

export const dutyBoardTerms: typeof terms = {
  satisfied: { yes: 'Content', no: 'Not content' },
  dutyPeriod: { WEEK: 'week', MONTH: 'month', YEAR: 'year' },
  dutyEvidence: {
    session: 'Reception session of the head',
    'dialogue.commune': 'Dialogue of the commune',
    'dialogue.party': 'Dialogue of the Party secretary',
    'dialogue.head-staff': 'Dialogue with the staff',
    'dialogue.work': 'Workplace dialogue',
    'dialogue.staff-conference': 'Staff conference',
    'dialogue.worker-conference': 'Workers’ conference',
    'dialogue.community-conference': 'Community conference',
    record: 'A record by hand with evidence',
  },
};

export const dutyBoardFields: Record<string, string> = {
  dutyFamily: 'Code of the duty (of law, or a new one)',
  dutyText: 'What is to be done',
  dutyOwners: 'Kinds of establishments that owe it',
  dutyCount: 'How often',
  dutyPeriod: 'In each',
  dutyEvidence: 'What counts',
  lastDay: 'Last day in force',
};
