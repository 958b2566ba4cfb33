import { describe, expect, it } from '@jest/globals';
import { Refusal } from '#kernel';
import { checkPassword } from './password-rules.js';

const words = ['canbo.mot', 'Xã Hòa Bình', 'Nghe Dân'];

const said = (password: string): string => {
  try {
    checkPassword(password, words);
    return 'taken';
  } catch (error) {
    return error instanceof Refusal ? String(error.code) : 'bug';
  }
};

describe('a password', () => {
  it.each([
    'chim bay về núi tối rồi',
    'Kho7-thoc3-mua9',
    '🌾🌾 lúa chín đồng xa',
    'x'.repeat(1) + ' gạo trắng nước trong',
  ])('may be %s', (password) => expect(said(password)).toBe('taken'));
  it('has 12 characters at least, however they are composed', () => {
    expect(said('đồng xa lúa')).toBe('password.too-short');
    expect(said('đồng xa lúa'.normalize('NFD'))).toBe('password.too-short');
    expect(said('đồng xa lúa.')).toBe('taken');
  });
  it('has 128 characters at most', () => {
    const long = 'lúa chín '.repeat(20);
    expect(said(long.slice(0, 129))).toBe('password.too-long');
  });
  it.each([
    'Mật khẩu 123!',
    'password1234',
    'passwordpassword',
    '111111111111',
    '123456789012',
    'zyxwvutsrqponm',
    'abababababab',
    'Quản trị viên 2026',
  ])('is not the common %s', (password) => expect(said(password)).toBe('password.common'));
  it.each(['CanBo.Mot-2026!x', 'ở xã hoà bình vui', 'NgheDan-lua-chin', 'trời hòabình quá'])(
    'does not hold the name of the account, the unit or the product: %s',
    (password) => expect(said(password)).toBe('password.contains-name'),
  );
});
