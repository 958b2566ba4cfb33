import { describe, expect, it } from '@jest/globals';
import { fold, localDate } from '#kernel';
import {
  calendarDecider,
  catalogueDecider,
  entriesOn,
  formSetDecider,
  inForce,
  ruleSetDecider,
  rulebookUpcasters,
  versionedTransitions,
  type CatalogueConfirmed,
  type CatalogueProposed,
  type CatalogueRejected,
} from '#rulebook';
import { agreesWithTable, decodesForEver, golden, scenario } from '#testing';

const { given } = scenario(catalogueDecider);
const proposed = golden<CatalogueProposed>('CatalogueProposed');
const confirmed = golden<CatalogueConfirmed>('CatalogueConfirmed');
const rejected = golden<CatalogueRejected>('CatalogueRejected');

const occurredOn = localDate('2026-10-20');
const at = { id: 'fields', occurredOn };
const { content } = proposed.data;
const more = { ...content, entries: [...content.entries, { ...content.entries[0]!, code: 'moi-truong' }] };
const propose = {
  type: 'propose',
  ...at,
  by: 'user-quan-tri-1',
  content: more,
  reason: 'Thêm lĩnh vực',
} as const;
const confirm = { type: 'confirm', ...at, by: 'user-quan-tri-2', no: 1 } as const;
const reject = { type: 'reject', ...at, by: 'user-quan-tri-2', no: 1, reason: 'Chưa có văn bản' } as const;

describe('a change of reference data', () => {
  it('is proposed whole, with its number and its reason', () =>
    given()
      .when({ ...propose, content })
      .then({ ...proposed, data: { ...proposed.data, by: 'user-quan-tri-1', reason: 'Thêm lĩnh vực' } }));

  it('is confirmed by a second person', () => given(proposed).when(confirm).then(confirmed));

  it('is not confirmed by whoever proposed it', () =>
    given(proposed)
      .when({ ...confirm, by: 'user-quan-tri-1' })
      .refuses('rulebook.second-person-needed'));

  it('may be taken back by whoever proposed it, with a reason', () => {
    given(proposed)
      .when({ ...reject, by: 'user-quan-tri-1' })
      .then({ ...rejected, data: { ...rejected.data, by: 'user-quan-tri-1' } });
    given(proposed)
      .when({ ...reject, reason: '  ' })
      .refuses('rulebook.reason-missing');
  });

  it('is decided on as it was looked at', () => {
    given(proposed)
      .when({ ...confirm, no: 2 })
      .refuses('rulebook.other-version');
    given(proposed)
      .when({ ...reject, no: 2 })
      .refuses('rulebook.other-version');
  });

  it('needs a reason and a difference', () => {
    given()
      .when({ ...propose, reason: ' ' })
      .refuses('rulebook.reason-missing');
    given()
      .when({ ...propose, content, instead: content })
      .refuses('rulebook.nothing-changed');
  });

  it('takes no code away and takes no malformed one', () => {
    given()
      .when({ ...propose, content: { ...more, entries: more.entries.slice(1) }, instead: content })
      .refuses('rulebook.rule-dropped');
    given()
      .when({ ...propose, content: { ...more, entries: [...more.entries, ...more.entries] } })
      .refuses('rulebook.entry-malformed');
    given()
      .when({ ...propose, content: { ...content, entries: [{ ...content.entries[0]!, code: 'Đất đai' }] } })
      .refuses('rulebook.entry-malformed');
  });

  it('holds from its confirmation on; a rejected one never did', () => {
    const second = { ...proposed, data: { ...proposed.data, no: 2, content: more } };
    const no = { ...rejected, data: { ...rejected.data, no: 2 } };
    const state = fold(catalogueDecider, [proposed, confirmed, second, no]);
    expect(inForce(state)?.no).toBe(1);
    expect(state.decided.map(({ outcome }) => outcome)).toEqual(['confirmed', 'rejected']);
  });
});

describe('a catalogue', () => {
  it('offers on a day the entries of that day', () => {
    const entry = content.entries[0]!;
    const ended = { ...content, entries: [{ ...entry, validTo: localDate('2026-06-30') }] };
    expect(entriesOn(ended, localDate('2026-06-30'))).toHaveLength(1);
    expect(entriesOn(ended, localDate('2026-07-01'))).toEqual([]);
  });
});

describe('what may be done with reference data', () =>
  agreesWithTable(
    catalogueDecider,
    versionedTransitions,
    { none: [], waiting: [proposed], settled: [proposed, confirmed] },
    { propose, confirm, reject },
  ));

describe('stored reference data', () => {
  decodesForEver(ruleSetDecider, rulebookUpcasters, [
    'RuleSetProposed',
    'RuleSetConfirmed',
    'RuleSetRejected',
  ]);
  decodesForEver(calendarDecider, rulebookUpcasters, [
    'CalendarProposed',
    'CalendarConfirmed',
    'CalendarRejected',
  ]);
  decodesForEver(catalogueDecider, rulebookUpcasters, [
    'CatalogueProposed',
    'CatalogueConfirmed',
    'CatalogueRejected',
  ]);
  decodesForEver(formSetDecider, rulebookUpcasters, [
    'FormSetProposed',
    'FormSetConfirmed',
    'FormSetRejected',
  ]);
});
