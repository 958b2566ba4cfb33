import { EntryDto } from '../http/entry.dto.js';
import { Day, OneOf, Part, Parts, Text, Texts, Whole } from '../http/fields.js';
import { ShareDto } from './dialogue.dto.js';

export class HoldDialogueDto extends EntryDto {
  @Whole({ description: 'People who attended', min: 0, max: 100_000 })
  attended!: number;

  @Text({ description: 'Who chaired', max: 120 })
  chair!: string;

  @Part({
    description: 'Present of those entitled, where there is a quorum',
    type: () => ShareDto,
    optional: true,
  })
  quorum?: ShareDto;
}

export class ReadOutDto extends EntryDto {
  @Text({ description: 'Id or code of the dialogue before', max: 80, optional: true })
  previous?: string;

  @Whole({ description: 'Promises of it that were kept', min: 0, max: 10_000 })
  fulfilled!: number;

  @Whole({ description: 'Promises that it made', min: 0, max: 10_000 })
  promised!: number;

  @Text({ description: 'What was said about it', max: 2_000, optional: true })
  note?: string;
}

export class SignatureDto {
  @OneOf({ description: 'The side that holds the dialogue, or the workers', values: ['holder', 'workers'] })
  side!: 'holder' | 'workers';

  @Text({ description: 'Office, not a name', max: 200 })
  by!: string;
}

export class SignMinutesDto extends EntryDto {
  @Text({ description: 'Number of the minutes', max: 80 })
  minutesNo!: string;

  @Text({ description: 'What was said, without personal data', max: 8_000 })
  summary!: string;

  @Texts({ description: 'Points agreed', max: 1_000, count: 100 })
  agreed!: string[];

  @Texts({ description: 'Points not agreed', max: 1_000, count: 100 })
  notAgreed!: string[];

  @Parts({ description: 'Who signed', type: () => SignatureDto, count: 40 })
  signatures!: SignatureDto[];
}

export class DialogueDirectionDto {
  @Text({ description: 'What is to be done', max: 2_000 })
  text!: string;

  @Text({ description: 'Who must do it', max: 200 })
  owner!: string;

  @Day({ description: 'Until when; never rolled past days off' })
  dueOn!: string;
}

export class NoteDto extends EntryDto {
  @Text({ description: 'What was done', max: 2_000 })
  note!: string;
}

export class ConcludeDialogueDto extends EntryDto {
  @Text({ description: 'Number of the notice of conclusion', max: 80 })
  documentNo!: string;

  @Texts({ description: 'Conclusions', max: 2_000, count: 100 })
  conclusions!: string[];

  @Parts({
    description: 'Directions; each becomes a commitment',
    type: () => DialogueDirectionDto,
    count: 100,
    optional: true,
  })
  directions?: DialogueDirectionDto[];

  @Part({ description: 'Votes for the resolution of those present', type: () => ShareDto, optional: true })
  votes?: ShareDto;
}

export class CancelDialogueDto extends EntryDto {
  @Text({ description: 'Why', max: 1_000 })
  reason!: string;
}
