import type { ProgrammeField, ProgrammeKind } from '../api/duty.types.js';
import type { Language } from '../i18n/language.svelte.js';
import type { ActionField, ActionForm, FieldKind } from './action-form.js';

const text = (name: string): ActionField => ({ name, kind: 'text', required: true });
const area = (name: string): ActionField => ({ name, kind: 'area', required: true });

export const openProgramme = (kinds: readonly ProgrammeKind[], language: Language): ActionForm => ({
  action: 'open',
  fields: [
    {
      name: 'kind',
      kind: 'choice',
      options: kinds.map((one) => ({ value: one.kind, label: one[language] })),
      required: true,
    },
    { ...text('title'), label: 'programmeTitle' },
    { name: 'from', kind: 'day', label: 'validFrom', required: true },
    { name: 'to', kind: 'day', label: 'untilDay' },
    { name: 'basis', kind: 'text' },
    { name: 'target', kind: 'text', label: 'target' },
  ],
});

const KINDS: Readonly<Record<ProgrammeField['type'], FieldKind>> = {
  text: 'text',
  day: 'day',
  whole: 'number',
  number: 'number',
  flag: 'check',
};

/** One entry of a register: the fields that its kind has. */
export const recordEntry = ({ fields }: ProgrammeKind, language: Language): ActionForm => ({
  action: 'record',
  fields: fields.map(({ name, type, required, choices, ...words }) => ({
    name,
    kind: choices ? 'choice' : KINDS[type],
    label: words[language],
    required: required && type !== 'flag',
    ...(choices && { options: choices.map((value) => ({ value, label: value })) }),
  })),
});

/** The same fields, with what the entry says now; the entry is written anew as a whole. */
export const reviseEntry = (
  kind: ProgrammeKind,
  language: Language,
  values: Readonly<Record<string, string | number | boolean>>,
): ActionForm => ({
  action: 'revise',
  fields: [...recordEntry(kind, language).fields, { name: REASON, kind: 'area', label: 'reason' }],
  start: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'boolean' ? value : String(value)]),
  ),
});

/** No field of a register is called so. */
const REASON = 'whyRevised';

/** The values of an entry stand by themselves in the body; why it was revised stands beside them. */
export const entryBody = (
  action: string,
  { [REASON]: reason, ...values }: Record<string, unknown>,
): object => {
  if (action === 'record') return { values };
  if (action === 'revise') return { values, ...(reason !== undefined && { reason }) };
  return { ...values };
};

export const strikeEntry: ActionForm = { action: 'strike', fields: [area('reason')], grave: true };

export const programmeActions: readonly ActionForm[] = [
  { action: 'direct', fields: [area('text'), text('owner'), { name: 'dueOn', kind: 'day', required: true }] },
  {
    action: 'conclude',
    fields: [
      { ...area('result'), label: 'outcome' },
      { name: 'evidence', kind: 'area' },
    ],
  },
];

/** The register of reviews of a year, whose kind is known already. */
export const openReviews = (title: string, from: string): ActionForm => ({
  action: 'open',
  fields: [
    { ...text('title'), label: 'programmeTitle' },
    { name: 'from', kind: 'day', label: 'validFrom', required: true },
    { name: 'basis', kind: 'text' },
  ],
  start: { title, from },
});

/** One unresolved case looked at again (rà soát). */
export const reviewCase = (caseCode: string, today: string): ActionForm => ({
  action: 'review',
  fields: [
    { name: 'reviewedOn', kind: 'day', required: true },
    { ...area('decision'), label: 'reviewDecision' },
    { name: 'newDate', kind: 'day' },
  ],
  start: { reviewedOn: today },
  shape: (body) => ({ values: { caseCode, ...body } }),
});
