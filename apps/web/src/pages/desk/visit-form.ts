import type {
  Citizen,
  Matter,
  NewVisit,
  Outcome,
  OutcomeKind,
  ReceivedBy,
  ReceptionKind,
  Way,
} from '../../api/desk.types.js';
import { present } from '#kernel';
import { documentsOf, foldedOf, type DocumentRow } from './visit-more.js';
import { parsePartialDate } from '../../text/dates.js';

/** The desk as it is typed; also the content of the draft. */
export type VisitForm = {
  visitId: string;
  name: string;
  phone: string;
  birth: string;
  people: string;
  idNumber: string;
  address: string;
  /** Chosen in the panel: the same person as before. */
  subjectId: string;
  subjectName: string;
  matter: Matter;
  field: string;
  summary: string;
  narrative: string;
  kind: ReceptionKind;
  /** Id of the head's session in which the visit is. */
  session: string;
  receivedBy: ReceivedBy | '';
  /** Names of those who speak for a group. */
  representatives: string[];
  answerText: string;
  answerBy: string;
  contact: Way;
  interpreter: string;
  occurredOn: string;
  lateReason: string;
  adjustmentReason: string;
  adjustmentNo: string;
  demand: string;
  settledBefore: string;
  startedAt: string;
  endedAt: string;
  urgent: boolean;
  securityMinutes: string;
  /** Counted otherwise than the number of people says. */
  group: 'yes' | 'no' | '';
  groupReason: string;
  documents: DocumentRow[];
  outcome: OutcomeKind;
  to: string;
  ground: string;
  clause: string;
  aboutCase: string;
  aboutCode: string;
};

/** In the order of the keys Alt+1 … Alt+5. */
export const MATTERS: readonly Matter[] = ['complaint', 'denunciation', 'petition', 'reflection', 'dialogue'];

export const emptyVisit = (visitId: string, today: string, session = ''): VisitForm => ({
  visitId,
  name: '',
  phone: '',
  birth: '',
  people: '1',
  idNumber: '',
  address: '',
  subjectId: '',
  subjectName: '',
  matter: 'petition',
  field: '',
  summary: '',
  narrative: '',
  kind: 'regular',
  session,
  receivedBy: '',
  representatives: [],
  answerText: '',
  answerBy: '',
  contact: 'in-writing',
  interpreter: '',
  occurredOn: today,
  lateReason: '',
  adjustmentReason: '',
  adjustmentNo: '',
  demand: '',
  settledBefore: '',
  startedAt: '',
  endedAt: '',
  urgent: false,
  securityMinutes: '',
  group: '',
  groupReason: '',
  documents: [],
  outcome: 'accept',
  to: '',
  ground: '',
  clause: '',
  aboutCase: '',
  aboutCode: '',
});

/** Which results a matter can have: a word for the next dialogue opens no case. */
export const outcomesOf = (matter: Matter): readonly OutcomeKind[] => {
  if (matter === 'denunciation') return ['accept', 'report', 'guide', 'transfer', 'refuse'];
  if (matter === 'dialogue') return ['answer', 'report', 'guide'];
  return ['accept', 'guide', 'transfer', 'report', 'refuse', 'answer'];
};

/** The matter changed: identity goes when it becomes a denunciation, an impossible result becomes the first possible. */
export const withMatter = (form: VisitForm, matter: Matter): VisitForm => {
  const allowed = outcomesOf(matter);
  const outcome =
    allowed.includes(form.outcome) || form.outcome === 'about-case' ? form.outcome : (allowed[0] ?? 'report');
  const next = { ...form, matter, outcome };
  return matter === 'denunciation' ? withoutIdentity(next) : next;
};

/** A denouncer's identity stays nowhere: not on the page, not in the draft. */
export const withoutIdentity = (form: VisitForm): VisitForm => ({
  ...form,
  name: '',
  phone: '',
  birth: '',
  idNumber: '',
  address: '',
  subjectId: '',
  subjectName: '',
  narrative: '',
  representatives: [],
  aboutCase: '',
  aboutCode: '',
  ...(form.outcome === 'about-case' && { outcome: 'report' as const }),
});

/** Five people or more send representatives, whatever counts as a large group in the books (LTCD 29). */
export const speaksThroughOthers = (form: VisitForm): boolean => Number(form.people) >= 5;

/** @param from number of people from which the law of today counts a large group (đoàn đông người) */
export const isGroup = (form: VisitForm, from: number): boolean => Number(form.people) >= from;

/** Worth keeping as a draft: somebody typed something. */
export const isTouched = (form: VisitForm): boolean =>
  [
    form.name,
    form.phone,
    form.birth,
    form.idNumber,
    form.address,
    form.summary,
    form.narrative,
    form.field,
  ].some((text) => text.trim() !== '') || form.documents.some(({ title }) => title.trim() !== '');

export type VisitWrong = 'missing' | 'birthUnclear' | 'notNumber' | 'dayUnclear' | 'hourUnclear';

/** What must be mended before it can be sent, in the order of the page. `year` is the present one. */
export const wrongInVisit = (form: VisitForm, year: number): ReadonlyMap<keyof VisitForm, VisitWrong> => {
  const wrong = new Map<keyof VisitForm, VisitWrong>();
  const need = (field: keyof VisitForm): void => {
    if (String(form[field]).trim() === '') wrong.set(field, 'missing');
  };
  if (form.matter !== 'denunciation') {
    need('name');
    if (form.birth.trim() !== '' && !parsePartialDate(form.birth, year)) wrong.set('birth', 'birthUnclear');
  }
  if (!/^[1-9]\d{0,4}$/.test(form.people.trim())) wrong.set('people', 'notNumber');
  need('field');
  need('summary');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(form.occurredOn)) wrong.set('occurredOn', 'dayUnclear');
  for (const hour of ['startedAt', 'endedAt'] as const) {
    if (form[hour].trim() !== '' && !HOUR.test(form[hour].trim())) wrong.set(hour, 'hourUnclear');
  }
  if (form.group !== '') need('groupReason');
  if (form.outcome === 'guide' || form.outcome === 'transfer') need('to');
  if (form.outcome === 'refuse') need('ground');
  return wrong;
};

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;

const outcomeOf = (form: VisitForm): Outcome => {
  switch (form.outcome) {
    case 'about-case':
      return { kind: 'about-case', caseId: form.aboutCase };
    case 'guide':
    case 'transfer':
      return { kind: form.outcome, to: form.to };
    case 'refuse':
      return { kind: 'refuse', ground: form.ground, ...(form.clause.trim() && { clause: form.clause }) };
    default:
      return { kind: form.outcome };
  }
};

const citizenOf = (form: VisitForm, year: number): Citizen => {
  const birth = parsePartialDate(form.birth, year);
  return {
    name: form.name,
    ...(form.phone && { phone: form.phone }),
    ...(birth && { birth: { text: form.birth.trim(), year: birth.year } }),
    ...(form.idNumber && { idNumber: form.idNumber }),
    ...(form.address && { address: form.address }),
  };
};

/** Said at once, or promised for a day; nothing when neither was written down. */
const answerOf = ({ answerText, answerBy, contact }: VisitForm): NewVisit['answer'] => {
  if (answerText.trim() !== '') return { text: answerText };
  return answerBy === '' ? undefined : { by: answerBy, contact };
};

const groupOf = (form: VisitForm): NewVisit['representatives'] => {
  const names = form.representatives.filter((name) => name.trim() !== '');
  return speaksThroughOthers(form) && names.length > 0
    ? names.map((name) => ({ citizen: { name }, ofGroup: true }))
    : undefined;
};

/** The command; call it on a form without wrong fields. */
export const newVisit = (form: VisitForm, desk: string, year: number): NewVisit => ({
  visitId: form.visitId,
  occurredOn: form.occurredOn,
  desk,
  ...(form.session ? { session: form.session } : { kind: form.kind }),
  ...(form.receivedBy && { receivedBy: form.receivedBy }),
  matter: form.matter,
  field: form.field,
  summary: form.summary,
  ...(form.matter !== 'denunciation' && { citizen: citizenOf(form, year) }),
  ...(form.subjectId && { subjectId: form.subjectId }),
  people: Number(form.people),
  ...present({ representatives: groupOf(form), answer: answerOf(form) }),
  ...(form.interpreter.trim() && { interpreter: form.interpreter }),
  ...foldedOf(form),
  documents: documentsOf(form),
  outcome: outcomeOf(form),
  ...(form.narrative.trim() && { narrative: form.narrative }),
  ...(form.lateReason.trim() && { lateReason: form.lateReason }),
  ...(form.adjustmentReason.trim() && {
    adjustment: { reason: form.adjustmentReason, documentNo: form.adjustmentNo },
  }),
});
