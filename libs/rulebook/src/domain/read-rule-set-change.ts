import { present } from '#kernel';
import type { Provision, Rule, Settings, Transitional } from '#law';
import { Reading } from './read-json.js';
import type { RuleSetChange } from './rule-set.js';

const UNITS = ['DAY', 'WORKING_DAY', 'MONTH', 'YEAR'] as const;
const SEVERITIES = ['STATUTORY', 'DISCIPLINE_THRESHOLD', 'INTERNAL', 'ADVISORY'] as const;
const CONFIDENCES = ['T', 'W', 'X', 'I', 'M'] as const;
const KINDS = ['HOURS', 'LIMIT', 'PAUSE', 'FREQUENCY', 'QUORUM'] as const;
const PROCEDURES = ['complaint', 'denunciation'] as const;
const ACTS = [
  'accept',
  'extend',
  'dialogue',
  'suspend',
  'resume',
  'withdraw',
  'terminate',
  'decide',
  'other',
] as const;

/** @throws Refusal `rulebook.entry-malformed` (facts: entry) */
export const readRuleSetChange = (json: unknown): RuleSetChange => {
  const from = Reading.of(json, 'change');
  return present({
    rules: from.maybe('rules', (field) => from.list(field, readRule)),
    provisions: from.maybe('provisions', (field) => from.list(field, readProvision)),
    transitional: from.maybe('transitional', (field) => from.list(field, readTransitional)),
    // Whether each value is one that the setting allows is checked with the whole rule set.
    settings: from.maybe('settings', (field) => from.object(field) as Partial<Settings>),
  });
};

const both = (from: Reading): Readonly<{ vi: string; en: string }> => ({
  vi: from.text('vi'),
  en: from.text('en'),
});

const readRule = (json: unknown, index: number): Rule => {
  const from = Reading.of(json, `rules.${index}`);
  return {
    id: from.text('id'),
    ...present({
      family: from.maybe('family', (field) => from.text(field)),
      source: from.maybe('source', (field) => from.oneOf(field, ['LAW', 'DECREE'] as const)),
    }),
    step: both(from.part('step')),
    length: from.whole('length'),
    unit: from.oneOf('unit', UNITS),
    direction: from.oneOf('direction', ['FORWARD', 'BACKWARD'] as const),
    roll: from.oneOf('roll', ['WORKING_DAY', 'NONE', 'EFFECT'] as const),
    variants: from.list('variants', (value, at) => {
      const variant = Reading.of(value, `rules.${index}.variants.${at}`);
      const unit = variant.maybe('unit', (field) => variant.oneOf(field, UNITS));
      return { when: variant.texts('when'), length: variant.whole('length'), ...present({ unit }) };
    }),
    pausable: from.flag('pausable'),
    ...present({ workplace: from.maybe('workplace', (field) => from.flag(field)) }),
    basis: from.texts('basis'),
    validFrom: from.day('validFrom'),
    ...present({ validTo: from.maybe('validTo', (field) => from.day(field)) }),
    severity: from.oneOf('severity', SEVERITIES),
    confidence: from.oneOf('confidence', CONFIDENCES),
  };
};

const readProvision = (json: unknown, index: number): Provision => {
  const from = Reading.of(json, `provisions.${index}`);
  return {
    id: from.text('id'),
    kind: from.oneOf('kind', KINDS),
    step: both(from.part('step')),
    says: both(from.part('says')),
    ...present({ hoursBefore: from.maybe('hoursBefore', (field) => from.whole(field)) }),
    basis: from.texts('basis'),
    validFrom: from.day('validFrom'),
    ...present({ validTo: from.maybe('validTo', (field) => from.day(field)) }),
    confidence: from.oneOf('confidence', CONFIDENCES),
  };
};

const readTransitional = (json: unknown, index: number): Transitional => {
  const from = Reading.of(json, `transitional.${index}`);
  const known = (act: unknown) => ACTS.filter((one) => one === act);
  return {
    procedure: from.oneOf('procedure', PROCEDURES),
    ...present({ acts: from.maybe('acts', (field) => from.list(field, known).flat()) }),
    acceptedBefore: from.day('acceptedBefore'),
    basis: from.text('basis'),
  };
};
