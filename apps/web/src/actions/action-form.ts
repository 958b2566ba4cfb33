import type { Option } from '../kit/select-field.svelte';
import { nested } from './nested-body.js';

export type FieldKind =
  | 'text'
  | 'area'
  | 'lines'
  | 'number'
  | 'check'
  | 'yes-no'
  | 'day'
  | 'officer'
  | 'officers'
  | 'choices'
  | 'unit'
  | 'field'
  | 'choice'
  | 'password';

export type ActionField = Readonly<{
  name: string;
  kind: FieldKind;
  required?: boolean;
  /** What it is called, where that is not its name: a key of `fields`, or the words themselves. */
  label?: string;
  /** Group of `terms` that names the values of a choice, or `complaintGrounds` of the catalogues. */
  from?:
    | 'verdict'
    | 'denunciation'
    | 'competence'
    | 'letterGround'
    | 'prior'
    | 'instance'
    | 'condition'
    | 'forwarderKind'
    | 'redaction'
    | 'transferRoute'
    | 'replyAnswer'
    | 'signing'
    | 'correctable'
    | 'closingGround'
    | 'matter'
    | 'source'
    | 'channel'
    | 'role'
    | 'level'
    | 'heldBy'
    | 'sessionKind'
    | 'sessionGround'
    | 'onlineGround'
    | 'dialogueKind'
    | 'conferenceForm'
    | 'establishmentKind'
    | 'heldInPerson'
    | 'dutyPeriod'
    | 'satisfied'
    | 'dutyEvidence'
    | 'disclosureItem'
    | 'recommendationBoard'
    | 'complaintGrounds'
    | 'verificationStep'
    | 'criterion'
    | 'dialogueChair'
    | 'firstDecision'
    | 'office'
    | 'contestedFate'
    | 'sentPaper'
    | 'publicForm'
    | 'suspensionGround'
    | 'terminationGround'
    | 'visitField'
    | 'receiver'
    | 'way'
    | 'opinionTopics';
  values?: readonly string[];
  /** Choices that depend on data, named already; in place of `from`. */
  options?: readonly Option[];
  /** Sent as a number although it is chosen from a list. */
  numeric?: boolean;
  /** Sent as a list although one is chosen. */
  many?: boolean;
  /** Stands behind the label of one of several that are alike. */
  no?: number;
  /** Only opens other fields; not sent. */
  local?: boolean;
  /** Asked only when what was filled in so far calls for it. */
  when?: (values: Values) => boolean;
}>;

/** One act as a dialog of few fields and the date of the act. */
export type ActionForm = Readonly<{
  action: string;
  fields: readonly ActionField[];
  grave?: boolean;
  undated?: boolean;
  /** Under which name the own password is sent, when it is asked for again; `password` when left out. */
  ownPassword?: 'ownPassword';
  /** What was typed, in the shape that the server reads. */
  shape?: (body: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  /** What usually is so, filled in beforehand. */
  start?: Values;
}>;

export type Values = Readonly<Record<string, string | boolean | readonly string[]>>;

/** The fields that are asked now. */
export const asked = (fields: readonly ActionField[], values: Values): readonly ActionField[] =>
  fields.filter(({ when }) => when?.(values) ?? true);

/** What was typed, as the body of the command: empty optional fields are left out, never sent as ''. */
export const bodyOf = (fields: readonly ActionField[], values: Values): Record<string, unknown> => {
  const body: Record<string, unknown> = {};
  for (const field of asked(fields, values)) {
    const value = convert(field, values[field.name]);
    if (value !== undefined && !field.local) body[field.name] = value;
  }
  return nested(body);
};

const convert = (field: ActionField, value: Values[string] | undefined): unknown => {
  if (field.kind === 'check') return value === true;
  if (field.kind === 'officers' || field.kind === 'choices')
    return Array.isArray(value) && value.length > 0 ? value : undefined;
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') return undefined;
  if (field.kind === 'yes-no') return text === 'yes';
  if (field.kind === 'lines')
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  if (field.many) return [text];
  return field.kind === 'number' || field.numeric ? Number(text.replace(',', '.')) : text;
};

export type Wrong = 'missing' | 'notNumber' | 'dayUnclear';

/** What is wrong with each field, in the order of the form. */
export const wrongIn = (fields: readonly ActionField[], values: Values): ReadonlyMap<string, Wrong> => {
  const wrong = new Map<string, Wrong>();
  for (const field of asked(fields, values)) {
    const value = convert(field, values[field.name]);
    if (value === undefined && field.required) wrong.set(field.name, 'missing');
    else if (typeof value === 'number' && Number.isNaN(value)) wrong.set(field.name, 'notNumber');
    else if (field.kind === 'day' && typeof value === 'string' && !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
      wrong.set(field.name, 'dayUnclear');
    }
  }
  return wrong;
};

/** `complaint.accept`, `accept`, `ExtendComplexity` … → the part that names the act in the path. */
export const verbOf = (action: string): string => action.slice(action.lastIndexOf('.') + 1);
