import { settingTable, type Setting } from './setting-table.js';
import type { Settings } from './settings.types.js';

/** Name of the first setting that holds what it may not hold, or that is not one. */
export const wrongSetting = (settings: Readonly<Record<string, unknown>>): string | undefined => {
  const wrong = settingTable.find((setting) => !isAllowed(setting, settings[setting.name]));
  if (wrong) return wrong.name;
  const known: ReadonlySet<string> = new Set(settingTable.map(({ name }) => name));
  return Object.keys(settings).find((name) => !known.has(name));
};

const isAllowed = ({ choices, least = 0 }: Setting, value: unknown): boolean =>
  choices
    ? choices.some((choice) => choice.value === value)
    : typeof value === 'number' && Number.isInteger(value) && value >= least && value <= 366;

/** What a person reads for a value: the words of the choice, or the number. */
export const settingValue = (
  { name, choices }: Setting,
  settings: Settings,
  language: 'vi' | 'en',
): string => {
  const value = settings[name];
  return choices?.find((choice) => choice.value === value)?.is[language] ?? String(value);
};
