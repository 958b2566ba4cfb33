import { describe, expect, it } from '@jest/globals';
import type { Unit } from '../../api/types.js';
import { asTree, found, type Branch } from './unit-tree.js';

const unit = (id: string, name: string, parent?: string): Unit => ({
  id,
  name,
  level: 'commune',
  remote: false,
  validFrom: '2025-07-01',
  ...(parent !== undefined && { parent }),
});
const names = (branches: readonly Branch[]): unknown[] =>
  branches.map((branch) => [branch.unit.name, names(branch.under)]);

describe('the tree of units', () => {
  const tree = asTree([
    unit('b', 'Xã Đông Hòa', 'p'),
    unit('p', 'Tỉnh An Bình', 'nation'),
    unit('a', 'Phường Ánh Sáng', 'p'),
  ]);

  it('puts each under the one above it, by Vietnamese order, and a unit without a seen parent at the top', () => {
    expect(names(tree)).toEqual([
      [
        'Tỉnh An Bình',
        [
          ['Phường Ánh Sáng', []],
          ['Xã Đông Hòa', []],
        ],
      ],
    ]);
  });

  it('is found without diacritics, and shows what stands above', () => {
    expect(names(found(tree, 'dong hoa'))).toEqual([['Tỉnh An Bình', [['Xã Đông Hòa', []]]]]);
    expect(found(tree, 'khong co')).toEqual([]);
  });

  it('keeps everything under a unit that is looked for itself', () => {
    expect(names(found(tree, 'an binh'))).toEqual(names(tree));
  });
});
