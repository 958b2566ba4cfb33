import type { Condition, Matcher, MatcherRule } from '../mapping/mapping.types.js';
import type { Columns, Row } from './row.js';

export type Test = (value: string) => boolean;
export type RowTest = (row: Row) => boolean;

/** A blank cell is `''` here, whatever the source wrote for it. */
export const compileMatcher = (matcher: Matcher): Test => {
  if (typeof matcher === 'string') return (value) => value === matcher;
  if (isTexts(matcher)) {
    const wanted = new Set(matcher);
    return (value) => wanted.has(value);
  }
  return compileRule(matcher);
};

const isTexts = (matcher: Matcher): matcher is readonly string[] => Array.isArray(matcher);

const compileRule = (rule: MatcherRule): Test => {
  const fold =
    rule.ignoreCase === true ? (text: string): string => text.toLowerCase() : (text: string): string => text;
  const tests: Test[] = [];
  const add = (wanted: string | undefined, test: (value: string, wanted: string) => boolean): void => {
    if (wanted === undefined) return;
    const folded = fold(wanted);
    tests.push((value) => test(fold(value), folded));
  };
  add(rule.equals, (value, wanted) => value === wanted);
  add(rule.startsWith, (value, wanted) => value.startsWith(wanted));
  add(rule.endsWith, (value, wanted) => value.endsWith(wanted));
  add(rule.contains, (value, wanted) => value.includes(wanted));
  if (rule.oneOf) {
    const wanted = new Set(rule.oneOf.map(fold));
    tests.push((value) => wanted.has(fold(value)));
  }
  if (rule.matches !== undefined) tests.push(compilePattern(rule.matches, rule.ignoreCase));
  if (rule.blank !== undefined) tests.push((value) => (value === '') === rule.blank);
  if (rule.not !== undefined) {
    const excluded = compileMatcher(rule.not);
    tests.push((value) => !excluded(value));
  }
  return (value) => tests.every((test) => test(value));
};

const compilePattern = (source: string, ignoreCase = false): Test => {
  const pattern = expression(source, ignoreCase);
  return (value) => pattern.test(value);
};

export const expression = (source: string, ignoreCase = false): RegExp =>
  new RegExp(source, ignoreCase ? 'iu' : 'u');

export const compileCondition = (condition: Condition | undefined, columns: Columns): RowTest => {
  if (condition === undefined) return () => true;
  const choices: readonly RowTest[] = (isConditions(condition) ? condition : [condition]).map((one) =>
    all(one, columns),
  );
  return (row) => choices.some((choice) => choice(row));
};

const isConditions = (condition: Condition): condition is readonly Readonly<Record<string, Matcher>>[] =>
  Array.isArray(condition);

const all = (one: Readonly<Record<string, Matcher>>, columns: Columns): RowTest => {
  const tests = Object.entries(one).map(([name, matcher]) => {
    const place = columns.place(name);
    const test = compileMatcher(matcher);
    return (row: Row): boolean => test(row.cells[place] ?? '');
  });
  return (row) => tests.every((test) => test(row));
};
