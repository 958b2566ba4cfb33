import { localDate } from '#kernel';
import type { EntryField, KindRow } from './programme-kinds.js';
import type { EntryValues } from './programme.events.js';

/** Names of the fields that do not say what their kind asks; those that it does not know are among them. */
export const wrongFields = ({ fields }: Pick<KindRow, 'fields'>, values: EntryValues): readonly string[] => [
  ...fields.filter((field) => !fits(field, values[field.name])).map(({ name }) => name),
  ...Object.keys(values).filter((name) => !fields.some((field) => field.name === name)),
];

const fits = ({ type, required, choices }: EntryField, value: EntryValues[string] | undefined): boolean => {
  if (value === undefined || value === '') return !required;
  switch (type) {
    case 'flag':
      return typeof value === 'boolean';
    case 'whole':
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'day':
      return typeof value === 'string' && isDay(value);
    case 'text':
      return typeof value === 'string' && (choices === undefined || choices.includes(value));
  }
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
