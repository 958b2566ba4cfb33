import { describe, expect, it } from '@jest/globals';
import { acceptance, group } from './complaint-bodies.js';

describe('the list of a group', () => {
  it('names who has not signed and who speaks, by number', () =>
    expect(group({ listed: 3, unsigned: '2', representatives: '1, 3', paper: 'Giấy cử' })).toEqual({
      group: {
        signatories: [
          { no: 1, signed: true },
          { no: 2, signed: false },
          { no: 3, signed: true },
        ],
        representatives: [1, 3],
        paper: 'Giấy cử',
      },
    }));
});

describe('the contested decision', () => {
  it('counts from the day it was received', () =>
    expect(
      acceptance({
        complex: false,
        contestedNo: '12/QĐ',
        contestedReceivedOn: '2026-07-01',
        contestedIssuer: 'minister',
      }),
    ).toEqual({
      complex: false,
      contested: { receivedOn: '2026-07-01', documentNo: '12/QĐ', issuer: 'minister' },
    }));
  it('is left out while that day is not known', () =>
    expect(acceptance({ complex: true, contestedNo: '12/QĐ' })).toEqual({ complex: true }));
});
