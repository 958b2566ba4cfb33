import { describe, expect, it } from '@jest/globals';
import { mentionsIn } from './mentions.js';

const briefly = (text: string): readonly string[] =>
  mentionsIn(text).map(
    ({ name, district, part }) =>
      `${part ? '~' : ''}${name}${district === undefined ? '' : ` @ ${district}`}`,
  );

describe('what a unit was made of', () => {
  it('is a list with commas and "và"', () =>
    expect(briefly('tỉnh A Mẫu, thành phố B Mẫu và tỉnh C Mẫu')).toEqual([
      'tỉnh A Mẫu',
      'thành phố B Mẫu',
      'tỉnh C Mẫu',
    ]));
  it('tells units of one name apart by their district', () =>
    expect(briefly('Phường 10, Phường 11 (Quận 6), Phường 16 (quận Mẫu)')).toEqual([
      'Phường 10',
      'Phường 11 @ Quận 6',
      'Phường 16 @ quận Mẫu',
    ]));
  it('may leave the kind out after the first', () =>
    expect(briefly('một phần diện tích TN, quy mô dân số của các phường An Mẫu, Bình Mẫu')).toEqual([
      '~phường An Mẫu',
      '~Phường Bình Mẫu',
    ]));
  it('says what came only in part', () =>
    expect(
      briefly('Xã An Mẫu, Phường Bình Mẫu (phần còn lại sau khi sáp nhập vào phường X, phường Y), Xã C'),
    ).toEqual(['Xã An Mẫu', '~Phường Bình Mẫu', 'Xã C']));
  it('ends at a full stop', () =>
    expect(briefly('Xã An Mẫu. Từ ngày 30/04/2026 đổi tên, thêm 10 xã')).toEqual(['Xã An Mẫu']));
  it('names nothing when the text names nothing', () =>
    expect(briefly('một phần diện tích TN, quy mô dân số')).toEqual([]));
});
