import { OneOf } from '../http/fields.js';

const STATES = ['cho', 'xong'] as const;

export class LettersDto {
  @OneOf({ description: 'Waiting (chờ) or done (xong)', values: STATES, optional: true })
  tt?: (typeof STATES)[number];
}
