import { describe, expect, it } from '@jest/globals';
import {
  documentDecider,
  documentTransitions,
  documentUpcasters,
  type DocumentIssued,
  type DocumentVoided,
} from '#documents';
import { fold, localDate } from '#kernel';
import { agreesWithTable, decodesForEver, golden, scenario } from '#testing';

const { given } = scenario(documentDecider);
const issued = golden<DocumentIssued>('DocumentIssued');
const voided = golden<DocumentVoided>('DocumentVoided');
const today = localDate('2026-07-10');
const issue = { type: 'issue', ...issued.data, today } as const;
const spoil = { type: 'void', ...voided.data, today } as const;

describe('a numbered paper', () => {
  it('gets its number once, however often it is asked for', () => {
    given().when(issue).then(issued);
    given(issued).when(issue).nothing();
  });
  it('does not share its id with another paper', () =>
    given(issued)
      .when({ ...issue, paper: 'KN.04' })
      .refuses('document.id-taken'));
  it('is not dated tomorrow', () =>
    given()
      .when({ ...issue, occurredOn: localDate('2026-07-11') })
      .refuses('entry.in-the-future'));
  it('is spoiled with a reason, and not before it was issued', () => {
    given(issued).when(spoil).then(voided);
    given(issued)
      .when({ ...spoil, reason: ' ' })
      .refuses('document.reason-missing');
    given(issued)
      .when({ ...spoil, occurredOn: localDate('2026-07-07') })
      .refuses('document.void-before-issue');
  });
  it('belongs to the unit whose book it stands in', () =>
    expect(documentDecider.resource?.(fold(documentDecider, [issued]))).toEqual({ unit: issued.data.unit }));
});

describe('the table of steps of a paper', () =>
  agreesWithTable(
    documentDecider,
    documentTransitions,
    { none: [], issued: [issued], void: [issued, voided] },
    { issue, void: spoil },
  ));

describe('stored papers', () =>
  decodesForEver(documentDecider, documentUpcasters, ['DocumentIssued', 'DocumentVoided']));
