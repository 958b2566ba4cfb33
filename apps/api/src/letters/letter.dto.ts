import { EntryDto } from '../http/entry.dto.js';
import { Flag, OneOf, Part, Text, Uuid, Whole } from '../http/fields.js';
import { CitizenDto } from '../visits/log-visit.dto.js';

const CHANNELS = ['direct', 'post', 'box', 'online', 'forwarded'] as const;
const TYPES = ['complaint', 'denunciation', 'petition', 'reflection', 'mixed'] as const;
const CASE_KINDS = ['complaint', 'petition', 'reflection'] as const;

export class ReceiveLetterDto extends EntryDto {
  @Uuid({ description: 'Made by the client: sending the same letter twice logs it once' })
  letterId!: string;

  @Text({ description: 'Unit that receives; the caller’s own when absent', max: 80, optional: true })
  unit?: string;

  @OneOf({ description: 'How it came', values: CHANNELS })
  channel!: (typeof CHANNELS)[number];

  @Text({ description: 'Body that forwarded it', max: 200, optional: true })
  forwardedBy?: string;

  @Whole({ description: 'Pages', min: 1, max: 10_000 })
  pages!: number;

  @Text({ description: 'Official summary, without personal data', max: 2_000 })
  summary!: string;

  @Part({ description: 'Who wrote it', type: () => CitizenDto, optional: true })
  citizen?: CitizenDto;

  @Text({ description: 'The same person as before, chosen from the matches', max: 80, optional: true })
  subjectId?: string;

  @Whole({ description: 'People who signed', min: 0, max: 100_000 })
  signatories!: number;

  @Text({ description: 'Full narrative; stored sealed', max: 50_000, optional: true })
  narrative?: string;
}

export class RegisterLetterDto extends EntryDto {
  @Text({ description: 'Number in the book of letters', max: 80 })
  bookNo!: string;

  @Text({ description: 'What is demanded, without personal data', max: 1_000 })
  demand!: string;
}

export class ClassifyLetterDto extends EntryDto {
  @OneOf({ description: 'Type of the content', values: TYPES })
  letterType!: (typeof TYPES)[number];

  @Text({ description: 'Catalogue code of the field', max: 60 })
  field!: string;

  @Flag({ description: 'Eligible to be handled' })
  eligible!: boolean;

  @Text({ description: 'Why not eligible', max: 500, optional: true })
  ineligibleReason?: string;

  @Flag({ description: 'Without a name' })
  anonymous!: boolean;

  @Flag({ description: 'Within the competence of the unit' })
  inCompetence!: boolean;

  @Text({ description: 'The letter that it repeats', max: 80, optional: true })
  duplicateOf?: string;
}

export class ProposeLetterDto extends EntryDto {
  @OneOf({ description: 'The case that it raises', values: CASE_KINDS })
  caseKind!: (typeof CASE_KINDS)[number];
}

export class SendLetterDto extends EntryDto {
  @Text({ description: 'Competent body', max: 200 })
  to!: string;

  @Text({ description: 'Number of the document', max: 80 })
  documentNo!: string;
}

export class GuideLetterDto extends SendLetterDto {
  @Text({ description: 'Article on which the guidance rests', max: 300 })
  basis!: string;
}

export class LetterReasonDto extends EntryDto {
  @Text({ description: 'Why', max: 1_000 })
  reason!: string;
}

export class MergeLetterDto extends EntryDto {
  @Text({ description: 'The letter or case that it joins', max: 80 })
  into!: string;
}

export class RecordReplyDto extends EntryDto {
  @Text({ description: 'Body that replied', max: 200 })
  from!: string;

  @Text({ description: 'Number of the document', max: 80 })
  documentNo!: string;
}

const STATES = ['cho', 'xong'] as const;

export class LettersDto {
  @OneOf({ description: 'Waiting (chờ) or done (xong)', values: STATES, optional: true })
  tt?: (typeof STATES)[number];
}
