import { expect, it } from '@jest/globals';
import { bodyOf } from './action-form.js';
import { recordEntry } from './programme-actions.js';

it('an entry of a register is asked by the fields of its kind and sent with numbers and yes or no', () => {
  const field = (name: string, type: 'text' | 'whole' | 'flag', required: boolean) => {
    return { name, type, required, vi: `${name} vi`, en: `${name} en` };
  };
  const fields = [field('unit', 'text', true), field('owed', 'whole', true), field('done', 'flag', false)];
  const form = recordEntry({ kind: 'campaign', vi: '', en: '', fields }, 'vi');
  expect(form.fields.map(({ label }) => label)).toEqual(['unit vi', 'owed vi', 'done vi']);
  expect(bodyOf(form.fields, { unit: 'Thôn Đông', owed: '12' })).toEqual({
    unit: 'Thôn Đông',
    owed: 12,
    done: false,
  });
});
