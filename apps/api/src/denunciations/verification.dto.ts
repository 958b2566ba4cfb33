import { EntryDto } from '../http/entry.dto.js';
import { ChoicesOf, Day, Flag, OneOf, Parts, Text, Whole, Wholes } from '../http/fields.js';
import { UserRef, UserRefs } from '../http/user-ref.js';
import { DenunciationPaperDto, SentToDto } from './intake.dto.js';

const RELATIONS = ['accused', 'relative', 'direct-interest'] as const;
const CRITERIA = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;
const OUTCOMES = ['true', 'partly-true', 'false'] as const;

export class DeclareDenunciationConflictDto extends EntryDto {
  @UserRef({ description: 'User id or user name; the case then does not exist for the person', max: 80 })
  person!: string;

  @OneOf({ description: 'What ties them to the matter', values: RELATIONS })
  relation!: (typeof RELATIONS)[number];
}

export class FormTeamDto extends DenunciationPaperDto {
  @UserRef({ description: 'User id or user name of the leader', max: 80 })
  leader!: string;

  @UserRefs({
    description: 'User ids or user names of all members, the leader among them',
    max: 80,
    count: 20,
    min: 1,
  })
  members!: string[];

  @Day({ description: 'When the report is due', optional: true })
  reportDueOn?: string;

  @Flag({ description: 'Each has declared that nothing ties them to the matter (NĐ31 10(3))' })
  declared!: boolean;
}

export class DenunciationMinutesDto extends DenunciationPaperDto {
  @Text({ description: 'With whom, by position', max: 200 })
  with!: string;

  @Text({ description: 'What was said, without what tells who denounces', max: 4_000 })
  content!: string;
}

export class RequestDenunciationExpertDto extends SentToDto {
  @Text({ description: 'What the expert is asked', max: 2_000 })
  question!: string;
}

export class ResultOfDto extends DenunciationPaperDto {
  @Text({ description: 'What came of it', max: 4_000 })
  result!: string;
}

export class HearAccusedDto extends DenunciationPaperDto {
  @Text({ description: 'What the accused explains', max: 4_000 })
  content!: string;
}

export class ExtendDenunciationDto extends DenunciationPaperDto {
  @ChoicesOf({
    description: 'Criteria a to g of NĐ31 3: one is complex, two or more specially complex',
    values: CRITERIA,
  })
  criteria!: (typeof CRITERIA)[number][];

  @Text({ description: 'Why', max: 2_000 })
  reason!: string;
}

export class ReasonedDenunciationPaperDto extends DenunciationPaperDto {
  @Text({ description: 'Why', max: 2_000 })
  reason!: string;
}

export class SuspendDenunciationDto extends ReasonedDenunciationPaperDto {
  @OneOf({ description: 'Ground of LTC 34(1)', values: ['a', 'b'] })
  ground!: 'a' | 'b';
}

export class TerminateDenunciationDto extends ReasonedDenunciationPaperDto {
  @OneOf({ description: 'Ground of LTC 34(3)', values: ['a', 'b', 'c'] })
  ground!: 'a' | 'b' | 'c';
}

export class WithdrawDenunciationDto extends DenunciationPaperDto {
  @OneOf({ description: 'Signed letter (Mẫu 02) or minutes (Mẫu 03)', values: ['letter', 'minutes'] })
  paper!: 'letter' | 'minutes';

  @Flag({ description: 'The whole of it' })
  whole!: boolean;

  @Wholes({
    min: 1,
    max: 50,
    description: 'Numbers of the contents withdrawn, when not the whole',
    count: 50,
    optional: true,
  })
  contents?: number[];
}

export class DisregardWithdrawalDto extends DenunciationPaperDto {
  @OneOf({
    description: 'Why it is settled all the same (LTC 33(3))',
    values: ['violation-signs', 'threat-or-bribe', 'slander'],
  })
  why!: 'violation-signs' | 'threat-or-bribe' | 'slander';
}

export class ContentFindingDto {
  @Whole({ description: 'Number of the content, from 1', min: 1, max: 50 })
  content!: number;

  @OneOf({ description: 'What was found', values: OUTCOMES })
  outcome!: (typeof OUTCOMES)[number];
}

export class ReportFindingsDto extends DenunciationPaperDto {
  @Parts({ description: 'One for each content that is left', type: () => ContentFindingDto, count: 50 })
  findings!: ContentFindingDto[];

  @Text({ description: 'What is proposed', max: 4_000 })
  proposal!: string;
}
