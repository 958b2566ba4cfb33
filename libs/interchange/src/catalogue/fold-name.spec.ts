import { expect, it } from '@jest/globals';
import { foldName } from './fold-name.js';

it.each([
  ['Xã Hoà Bình', 'xã Hòa  Bình'],
  ['Phường Thuỵ Khuê', 'Phường Thụy Khuê'],
  ['Xã Hoà Bình'.normalize('NFD'), 'Xã Hòa Bình'],
  ['Văn Miếu - Quốc Tử Giám', 'Văn Miếu Quốc Tử Giám'],
  ['Xã Cư M’gar', "Xã Cư M'gar"],
])('%s is the same name as %s', (one, other) => expect(foldName(one)).toBe(foldName(other)));

it.each([
  ['Xã Hòa Bình', 'Xã Hóa Bình'],
  ['Xã Hòa Bình', 'Xã Hoa Bình'],
  ['Xã Đông Hà', 'Xã Dông Hà'],
  ['Phường Hòa Bình', 'Xã Hòa Bình'],
  ['Xã Tân An', 'Xã Tân Ân'],
])('%s is not the same name as %s', (one, other) => expect(foldName(one)).not.toBe(foldName(other)));
