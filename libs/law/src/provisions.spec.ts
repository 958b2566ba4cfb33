import { describe, expect, it } from '@jest/globals';
import { localDate } from '#kernel';
import {
  builtInLaw,
  deadline,
  defaultSettings,
  latestInstant,
  provisionOf,
  settingTable,
  wrongSetting,
} from '#law';

const { provisions, rules } = builtInLaw.ruleSet;

describe('what the law says besides terms', () => {
  it('can be found under its id, with its article', () => {
    const ids = ['KN.STOPMEASURE', 'TC.PAUSE', 'TCD.ONLINE.CONNECT', 'DLG.WORK.QUORUM', 'PUB.COMMUNE.LIST'];
    for (const id of ids) expect(provisionOf(builtInLaw, id).basis.length).toBeGreaterThan(0);
  });

  it('shares no id with a rule and has each once', () => {
    const ids = [...provisions, ...rules].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says that it is no term when it is asked for a deadline', () =>
    expect(() => deadline(builtInLaw, { rule: 'KN.STOPMEASURE', from: localDate('2026-03-02') })).toThrow(
      'law.rule-without-term',
    ));

  it('gives the latest hour to connect an online reception', () => {
    expect(latestInstant(builtInLaw, 'TCD.ONLINE.CONNECT', '2026-09-14T01:30:00.000Z')).toBe(
      '2026-09-14T00:30:00.000Z',
    );
    expect(() => latestInstant(builtInLaw, 'TC.PAUSE', '2026-09-14T01:30:00.000Z')).toThrow(
      'law.rule-without-term',
    );
    expect(() => latestInstant(builtInLaw, 'TC.NOTHING', '2026-09-14T01:30:00.000Z')).toThrow(
      'law.rule-unknown',
    );
  });
});

describe('the settings', () => {
  it('are each explained once, with the point of the specification that leaves them open', () => {
    expect(settingTable.map(({ name }) => name).toSorted()).toEqual(Object.keys(defaultSettings).toSorted());
    expect(settingTable.every(({ reference, why }) => reference !== '' && why.vi !== '')).toBe(true);
  });

  it('are shipped with an allowed value', () => expect(wrongSetting(defaultSettings)).toBeUndefined());

  it.each([
    [{ conflictPolicy: 'COURT' }, 'conflictPolicy'],
    [{ soonWorkingDays: 0 }, 'soonWorkingDays'],
    [{ groupThreshold: 4.5 }, 'groupThreshold'],
    [{ rollCalendarTerms: 'yes' }, 'rollCalendarTerms'],
    [{ unheardOf: true }, 'unheardOf'],
  ])('do not take %j', (over, name) => expect(wrongSetting({ ...defaultSettings, ...over })).toBe(name));
});
