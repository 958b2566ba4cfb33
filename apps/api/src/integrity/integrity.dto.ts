import { WAYS_OUT, type WayOut } from '#integrity';
import { Month, OneOf, Text, Texts } from '../http/fields.js';

const NOTE_LENGTH = 8_000;
/** More than one office can hold the checkpoints of one log. */
const MOST_NOTES = 20;
const HOLDER_LENGTH = 200;

export class CheckpointMonthDto {
  @Month({
    description: 'Month in Vietnam (tháng); that of the last checkpoint unless it is given',
    optional: true,
  })
  thang?: string;
}

export class TakeOutDto {
  @OneOf({ description: 'How it leaves the office', values: WAYS_OUT })
  way!: WayOut;

  @Text({
    description: 'The office or role that holds it from now on, never a person',
    max: HOLDER_LENGTH,
    example: 'Thanh tra tỉnh',
  })
  holder!: string;
}

export class CheckIntegrityDto {
  @Texts({
    description: 'Signed notes that were kept outside, to compare with',
    max: NOTE_LENGTH,
    count: MOST_NOTES,
    optional: true,
  })
  held?: string[];
}
