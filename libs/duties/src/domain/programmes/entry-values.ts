import { localDate } from '#kernel';
import type { EntryField, FieldType, KindRow } from './programme-kinds.js';
import type { EntryValues } from './programme.events.js';

/** Names of the fields that do not say what their kind asks; those that it does not know are among them. */
export const wrongFields = ({ fields }: Pick<KindRow, 'fields'>, values: EntryValues): readonly string[] => [
  ...fields.filter((field) => !fits(field, values[field.name])).map(({ name }) => name),
  ...Object.keys(values).filter((name) => !fields.some((field) => field.name === name)),
];

const fits = ({ type, required, choices }: EntryField, value: EntryValues[string] | undefined): boolean =>
  value === undefined || value === ''
    ? !required
    : FITS[type](value) && (choices?.includes(`${value}`) ?? true);

const FITS: Readonly<Record<FieldType, (value: EntryValues[string]) => boolean>> = {
  flag: (value) => typeof value === 'boolean',
  whole: (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0,
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  day: (value) => typeof value === 'string' && isDay(value),
  text: (value) => typeof value === 'string',
};

const isDay = (text: string): boolean => {
  try {
    return localDate(text) === text;
  } catch {
    return false;
  }
};

/** The fields in the order of the kind, without those left empty. */
export const tidied = ({ fields }: Pick<KindRow, 'fields'>, values: EntryValues): EntryValues =>
  Object.fromEntries(
    fields.flatMap(({ name }) => {
      const value = values[name];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
