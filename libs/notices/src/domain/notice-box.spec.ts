import { describe, expect, it } from '@jest/globals';
import { Refusal } from '#kernel';
import {
  askAddress,
  confirmAddress,
  EMPTY_BOX,
  forgetAddress,
  turnOff,
  type NoticeBox,
} from './notice-box.js';

const at = (minute: number): string =>
  new Date(Date.parse('2026-09-14T02:00:00.000Z') + minute * 60_000).toISOString();
const asked = askAddress(EMPTY_BOX, 'can.bo@xa.example', '123456', at(0));
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    return error instanceof Refusal ? String(error.code) : String(error);
  }
};
const wrongly = (box: NoticeBox, times: number): NoticeBox =>
  Array.from({ length: times }).reduce<NoticeBox>((last) => confirmAddress(last, '000000', at(1)).box, box);

describe('an address', () => {
  it('is told nothing before its owner has shown the code', () => {
    expect(asked.address).toBeUndefined();
    expect(confirmAddress(asked, ' 123456 ', at(29)).box.address).toBe('can.bo@xa.example');
  });
  it('that is new leaves the one of before in use until it is confirmed', () => {
    const { box } = confirmAddress(asked, '123456', at(1));
    const moving = askAddress(box, 'khac@xa.example', '654321', at(5));
    expect(moving.address).toBe('can.bo@xa.example');
    expect(confirmAddress(moving, '654321', at(6)).box).toMatchObject({ address: 'khac@xa.example' });
  });
  it('is not confirmed by a wrong code, nor by the right one after five wrong ones or half an hour', () => {
    expect(confirmAddress(asked, '000000', at(1))).toMatchObject({
      right: false,
      box: { asked: { wrong: 1 } },
    });
    expect(confirmAddress(wrongly(asked, 4), '123456', at(1)).right).toBe(true);
    expect(codeOf(() => confirmAddress(wrongly(asked, 5), '123456', at(1)))).toBe('notice.code-over');
    expect(codeOf(() => confirmAddress(asked, '123456', at(31)))).toBe('notice.code-over');
    expect(codeOf(() => confirmAddress(EMPTY_BOX, '123456', at(1)))).toBe('notice.nothing-asked');
  });
  it('is sent a code once a minute and five times a day', () => {
    expect(codeOf(() => askAddress(asked, 'can.bo@xa.example', '1', at(0.5)))).toBe('notice.too-often');
    const five = [2, 4, 6, 8].reduce(
      (box, minute) => askAddress(box, 'a@xa.example', '1', at(minute)),
      asked,
    );
    expect(codeOf(() => askAddress(five, 'a@xa.example', '1', at(10)))).toBe('notice.too-often');
    expect(codeOf(() => askAddress(forgetAddress(five), 'a@xa.example', '1', at(10)))).toBe(
      'notice.too-often',
    );
    expect(codeOf(() => askAddress(five, 'a@xa.example', '1', at(24 * 60 + 1)))).toBe('done');
  });
  it.each([
    '',
    'a',
    'a@',
    '@b',
    'a b@c.vn',
    'a@b\r\nBcc: c@d.vn',
    'a@b.vn, c@d.vn',
    '"a"@b.vn',
    'a@b..vn',
    'a@-b.vn',
    'ä@b.vn',
  ])('is not "%s"', (text) =>
    expect(codeOf(() => askAddress(EMPTY_BOX, text, '1', at(0)))).toBe('notice.address-malformed'),
  );
  it('is forgotten with what was told and what waits', () => {
    const { box } = confirmAddress(asked, '123456', at(1));
    const used: NoticeBox = { ...box, told: ['x'], pending: { id: 'm', keys: ['y'] }, off: ['signatures'] };
    expect(forgetAddress(used)).toEqual({ asks: box.asks, off: ['signatures'], told: [] });
  });
});

it('what is turned off is in the order of the kinds, each once', () => {
  expect(turnOff(EMPTY_BOX, ['signatures', 'reminders', 'signatures']).off).toEqual([
    'reminders',
    'signatures',
  ]);
});
