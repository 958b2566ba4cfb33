import { wrongSetting, type Rule } from '#law';
import type { RuleSetContent } from './rulebook.events.js';
import { no } from './rulebook.refusal.js';
import { wrongField } from './wrong-field.js';
import { versionedDecider } from './versioned.js';

/** Name of the rule set of the law; the one that deadlines are counted by. */
export const LAW_ID = 'vn';

/** What is to be changed; what is not named stays. Rules and provisions are replaced or added by their id. */
export type RuleSetChange = Readonly<{
  rules?: readonly Rule[];
  provisions?: RuleSetContent['provisions'];
  transitional?: RuleSetContent['transitional'];
  settings?: Partial<RuleSetContent['settings']>;
}>;

export const changedRuleSet = (base: RuleSetContent, change: RuleSetChange): RuleSetContent => ({
  rules: replaced(base.rules, change.rules ?? []),
  provisions: replaced(base.provisions, change.provisions ?? []),
  transitional: change.transitional ?? base.transitional,
  settings: { ...base.settings, ...change.settings },
});

const replaced = <Row extends Readonly<{ id: string }>>(
  base: readonly Row[],
  rows: readonly Row[],
): readonly Row[] => {
  const anew = new Map(rows.map((row) => [row.id, row]));
  const known = new Set(base.map(({ id }) => id));
  return [...base.map((row) => anew.get(row.id) ?? row), ...rows.filter(({ id }) => !known.has(id))];
};

/**
 * A rule is never taken away, only ended: clocks that were started by it must stay explainable.
 *
 * @throws Refusal `rulebook.rule-malformed`, `rulebook.rule-twice`, `rulebook.rule-dropped`,
 *   `rulebook.rules-overlap`, `rulebook.setting-invalid`
 */
export const checkRuleSet = (content: RuleSetContent, instead: RuleSetContent | undefined): void => {
  const { rules, provisions, settings } = content;
  for (const rule of rules) {
    const field = wrongField(rule);
    if (field) no('rulebook.rule-malformed', { rule: rule.id, field });
  }
  const ids = [...rules, ...provisions].map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) no('rulebook.rule-twice', { rule: twice });
  const kept = new Set(ids);
  const before = [...(instead?.rules ?? []), ...(instead?.provisions ?? [])];
  const dropped = before.find(({ id }) => !kept.has(id));
  if (dropped) no('rulebook.rule-dropped', { rule: dropped.id });
  const overlap = rules.find((rule) => rules.some((other) => clashes(rule, other)));
  if (overlap) no('rulebook.rules-overlap', { rule: overlap.id });
  const setting = wrongSetting(settings);
  if (setting !== undefined) no('rulebook.setting-invalid', { setting });
};

const END = '9999-12-31';

/** Two rules of a family hold on one day only where one is of the law and one of a decree (C14). */
const clashes = (one: Rule, other: Rule): boolean =>
  one.id < other.id &&
  one.family !== undefined &&
  one.family === other.family &&
  one.validFrom <= (other.validTo ?? END) &&
  other.validFrom <= (one.validTo ?? END) &&
  (one.source === undefined || other.source === undefined || one.source === other.source);

/** bộ quy tắc, stream `ruleset-<id>` */
export const ruleSetDecider = versionedDecider<'RuleSet', RuleSetContent>('RuleSet', 'ruleset', checkRuleSet);
