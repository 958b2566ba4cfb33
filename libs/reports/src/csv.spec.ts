import { describe, expect, it } from '@jest/globals';
import { csv } from './csv.js';

describe('a table as CSV', () => {
  it('begins with the byte order mark and ends its lines with CR LF', () =>
    expect(csv([['MS', 1, null]])).toBe('\uFEFFMS,1,\r\n'));

  it('quotes what holds a comma, a quotation mark or a line break', () =>
    expect(csv([['Đất, nhà', 'gọi là "lô A"', 'hai\ndòng']])).toBe(
      '\uFEFF"Đất, nhà","gọi là ""lô A""","hai\ndòng"\r\n',
    ));

  it.each(['=1+1', '+84', '-1', '@SUM(A1)', '\tx'])('does not let %j run as a formula', (text) =>
    expect(csv([[text]])).toBe(`\uFEFF'${text}\r\n`),
  );
});
