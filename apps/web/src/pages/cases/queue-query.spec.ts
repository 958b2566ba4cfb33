import { describe, expect, it } from '@jest/globals';
import { activeFilters, questionOf, tabOf } from './queue-query.js';

const query = (text: string): URLSearchParams => new URLSearchParams(text);

describe('the address of the queue', () => {
  it('says which tab is open', () => {
    expect(tabOf(query(''))).toBe('all');
    expect(tabOf(query('han=qua&dv=kt'))).toBe('overdue');
    expect(tabOf(query('nguoi=toi'))).toBe('mine');
  });

  it('opens no tab for an officer chosen by name', () => {
    expect(tabOf(query('nguoi=u-17'))).toBeUndefined();
  });

  it('asks the server everything but which row is looked at', () => {
    expect(questionOf(query('han=qua&dv=kt&sap=han&trang=abc&chon=KN-2026-00034&q='))).toEqual({
      han: 'qua',
      dv: 'kt',
      sap: 'han',
      trang: 'abc',
    });
  });

  it('shows every filter that narrows the list, and none that does not', () => {
    expect(
      activeFilters(query('han=qua&dv=kt&nguoi=toi&tt=mo&loai=complaint')).map(({ name }) => name),
    ).toEqual(['dv', 'loai']);
  });
});
