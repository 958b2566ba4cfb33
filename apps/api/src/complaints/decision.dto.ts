import { Channel } from '../catalogues/channel.js';
import { EntryDto } from '../http/entry.dto.js';
import { Day, Flag, OneOf, Part, Text, Uuid } from '../http/fields.js';
import { PaperDto } from './paper.dto.js';
import { RemediesDto } from './remedies.dto.js';
import { OUTCOMES } from './verification.dto.js';

const FIRST = ['confirmed', 'amended', 'cancelled'] as const;
const CONTESTED = ['kept', 'amended', 'cancelled'] as const;
const PAPERS = ['decision', 'suspension', 'resumption', 'termination'] as const;
const FORMS = ['meeting', 'posting', 'media'] as const;

export class DecideComplaintDto extends PaperDto {
  @OneOf({ description: 'Decision', values: OUTCOMES })
  outcome!: (typeof OUTCOMES)[number];

  @Text({ description: 'The decision in short, without personal data', max: 4_000 })
  summary!: string;

  @Flag({ description: 'Found right at the self-check (LKN 29(1)a)', optional: true })
  selfCorrection?: boolean;

  @OneOf({ description: 'What becomes of the contested decision', values: CONTESTED, optional: true })
  contested?: (typeof CONTESTED)[number];

  @OneOf({
    description: 'Second instance: what becomes of the first decision (LKN 40)',
    values: FIRST,
    optional: true,
  })
  firstDecision?: (typeof FIRST)[number];

  @Part({ description: 'What it proposes', type: () => RemediesDto, optional: true })
  remedies?: RemediesDto;

  @Flag({ description: 'A group: one decision for each instead of one with a list', optional: true })
  oneEach?: boolean;
}

export class SendPaperDto extends EntryDto {
  @OneOf({ description: 'Which paper', values: PAPERS })
  paper!: (typeof PAPERS)[number];

  @Text({ description: 'To whom, by their part in the case', max: 200 })
  addressee!: string;

  @Text({ description: 'How', max: 200 })
  way!: string;

  @Flag({ description: 'This was the last addressee: the duty to send is met' })
  complete!: boolean;
}

export class DecisionReceiptDto extends EntryDto {
  @Text({ description: 'How it reached the complainant', max: 200 })
  way!: string;
}

export class PubliciseDto extends EntryDto {
  @OneOf({ description: 'Meeting, posting or media (LKN 41(2))', values: FORMS })
  form!: (typeof FORMS)[number];

  @Text({ description: 'Where', max: 300 })
  place!: string;

  @Day({ description: 'Last day of posting, at least 15 days later', optional: true })
  until?: string;

  @Text({ description: 'Number of the minutes', max: 80, optional: true })
  documentNo?: string;
}

export class InformDto extends PaperDto {
  @Text({ description: 'How', max: 200, optional: true })
  way?: string;
}

export class TakeEffectDto extends EntryDto {}

export class DirectExecutionDto extends PaperDto {
  @Text({ description: 'What must be done', max: 2_000 })
  duty!: string;

  @Text({ description: 'By whom', max: 200 })
  owner!: string;

  @Day({ description: 'By when', optional: true })
  dueOn?: string;

  @Part({ description: 'Money and land to be executed', type: () => RemediesDto, optional: true })
  due?: RemediesDto;
}

export class ExecutionDto extends EntryDto {
  @Text({ description: 'What was done', max: 2_000 })
  note!: string;

  @Part({ description: 'Money and land executed', type: () => RemediesDto, optional: true })
  done?: RemediesDto;
}

export class FileSecondComplaintDto extends EntryDto {
  @Uuid({ description: 'Id of the second complaint; absent: the key of this request', optional: true })
  secondComplaintId?: string;

  @Text({ description: 'Unit that settles it', max: 80 })
  unit!: string;

  @Channel()
  channel!: string;
}

export class OrderReviewDto extends PaperDto {
  @Text({ description: 'What was against the law', max: 2_000 })
  grounds!: string;

  @Text({ description: 'Who ordered it', max: 200 })
  orderedBy!: string;

  @Text({ description: 'Who reviews', max: 200 })
  reviewer!: string;
}
