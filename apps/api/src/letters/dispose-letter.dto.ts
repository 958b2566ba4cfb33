import {
  CASE_KINDS,
  LETTER_GROUNDS,
  REDACTIONS,
  TRANSFER_ROUTES,
  type LetterCaseKind,
  type LetterGround,
  type Redaction,
  type TransferRoute,
} from '#letters';
import { EntryDto } from '../http/entry.dto.js';
import { Day, OneOf, Parts, Text, Texts } from '../http/fields.js';

export class ProposeLetterDto extends EntryDto {
  @OneOf({ description: 'The case that it raises', values: CASE_KINDS })
  caseKind!: LetterCaseKind;

  @Text({ description: 'Who is proposed to resolve it', max: 200, optional: true })
  resolver?: string;
}

class SendDto extends EntryDto {
  @Text({ description: 'Body that gets it', max: 200 })
  to!: string;

  @Text({ description: 'Number of the document', max: 80 })
  documentNo!: string;
}

export class GuideLetterDto extends SendDto {
  @Text({ description: 'Article on which the guidance rests', max: 300 })
  basis!: string;

  @Texts({ description: 'Originals given back', max: 200, count: 50, optional: true })
  originals?: string[];
}

export class TransferLetterDto extends SendDto {
  @OneOf({ description: 'How much of a denunciation is passed on', values: REDACTIONS, optional: true })
  redaction?: Redaction;

  @OneOf({ description: 'Out of this procedure', values: TRANSFER_ROUTES, optional: true })
  route?: TransferRoute;

  @Day({ description: 'Until when a reply is asked for', optional: true })
  replyBy?: string;

  @Text({ description: 'Number of the notice to the author', max: 80, optional: true })
  noticeNo?: string;
}

export class UrgeLowerLevelDto extends SendDto {
  @Text({ description: 'The matter that was left lying', max: 500, optional: true })
  matter?: string;

  @Day({ description: 'Until when it is to be resolved', optional: true })
  resolveBy?: string;
}

/** To the investigation body, or to inspection. */
export class ReferLetterDto extends SendDto {
  @Text({ description: 'Article on which it rests', max: 300 })
  basis!: string;
}

class GroundDto extends EntryDto {
  @OneOf({
    description: 'Ground; that of the classification when absent',
    values: LETTER_GROUNDS,
    optional: true,
  })
  ground?: LetterGround;

  @Text({ description: 'Why', max: 1_000 })
  reason!: string;
}

export class ReturnLetterDto extends GroundDto {
  @Texts({ description: 'Originals given back', max: 200, count: 50, optional: true })
  originals?: string[];
}

export class FileLetterDto extends GroundDto {
  @Texts({
    description: 'To whom else it was sent, when sent to many',
    max: 200,
    count: 50,
    optional: true,
  })
  addressees?: string[];
}

export class MergeLetterDto extends EntryDto {
  @Text({ description: 'The letter or case that it joins, id or code', max: 80 })
  into!: string;
}

export class LetterPartDto {
  @OneOf({ description: 'What this content is', values: CASE_KINDS })
  letterType!: LetterCaseKind;

  @Text({ description: 'Body that is competent for it', max: 200 })
  to!: string;

  @Text({ description: 'Summary, without personal data', max: 1_000 })
  summary!: string;
}

export class SplitLetterDto extends EntryDto {
  @Parts({ description: 'Its contents, at least two', type: () => LetterPartDto, count: 20 })
  parts!: LetterPartDto[];

  @Text({ description: 'Number of the written guidance', max: 80, optional: true })
  documentNo?: string;
}
