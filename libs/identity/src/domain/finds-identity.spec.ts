import { describe, expect, it } from '@jest/globals';
import { findsIdentity, identityTerms } from './finds-identity.js';

const terms = identityTerms({
  name: 'Đặng Thị Ví Dụ',
  phone: '0912 345 678',
  idNumber: '001080012345',
  address: 'Thôn Mẫu, xã An Mẫu',
});

describe('a text that others will read', () => {
  it.each([
    ['Người tố cáo là bà Đặng Thị Ví Dụ', ['denouncer']],
    ['nguoi to cao: DANG THI VI DU.', ['denouncer']],
    ['Cư trú tại thôn Mẫu – xã An Mẫu', ['denouncer']],
    ['Số máy 0912.345.678', ['denouncer', 'phone']],
    ['Căn cước 001080012345', ['denouncer', 'id-number']],
    ['Tôi tên là người khác', ['self-introduction']],
    ['Thu hồi 240 m² đất tại thửa 12', []],
    ['', []],
  ])('%s tells %j', (text, found) => expect(findsIdentity(text, terms)).toEqual(found));

  it('is still searched for numbers where the name stands on paper only', () =>
    expect(findsIdentity('Gọi 0912345678', [])).toEqual(['phone']));

  it('is not searched for words that say nothing of a person', () =>
    expect(findsIdentity('Ủy ban nhân dân xã An', ['An'])).toEqual([]));
});
