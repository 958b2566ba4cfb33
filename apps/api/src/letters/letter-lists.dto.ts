import type { LetterList } from '#views';
import { OneOf } from '../http/fields.js';

/** The word of each list in the address of the page. */
export const LIST_OF = {
  cho: 'waiting',
  xong: 'done',
  'chua-tra-loi': 'untold',
  'cho-phuc-dap': 'unreplied',
  'bao-chi': 'press',
  'het-han-luu': 'expired',
  'bo-quen': 'neglected',
} as const satisfies Readonly<Record<string, LetterList>>;

export class LettersDto {
  @OneOf({
    description:
      'Waiting (cho), done (xong), author not told, no reply of the body that got it, press not answered, ' +
      'kept long enough, left unhandled beyond the threshold',
    values: Object.keys(LIST_OF),
    optional: true,
  })
  tt?: keyof typeof LIST_OF;
}
