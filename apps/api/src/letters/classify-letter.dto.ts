import { CaseField } from '../catalogues/case-field.js';
import {
  COMPETENCES,
  CONDITIONS,
  INSTANCES,
  LETTER_GROUNDS,
  LETTER_TYPES,
  PRIORS,
  type Competence,
  type Condition,
  type Instance,
  type LetterGround,
  type LetterType,
  type Prior,
} from '#letters';
import { Accused, AccusedDto } from '../denunciations/accused.dto.js';
import { EntryDto } from '../http/entry.dto.js';
import { ChoicesOf, Flag, OneOf, Part, Text, Whole } from '../http/fields.js';

/** The three questions about a letter without a true name (LTC 25(2)). */
export class AnonymousEvidenceDto {
  @Flag({ description: 'The violator is clear' })
  violator!: boolean;

  @Flag({ description: 'There is concrete evidence' })
  concrete!: boolean;

  @Flag({ description: 'There is a basis on which it can be verified' })
  verifiable!: boolean;
}

export class ClassifyLetterDto extends EntryDto {
  @OneOf({ description: 'Type of the content', values: LETTER_TYPES })
  letterType!: LetterType;

  @CaseField()
  field!: string;

  @OneOf({ description: 'Of a complaint: which instance', values: INSTANCES, optional: true })
  instance?: Instance;

  @Flag({ description: 'Of a complaint: against a disciplinary decision', optional: true })
  discipline?: boolean;

  @Flag({ description: 'Eligible to be handled (TT 05/2021 6(2))' })
  eligible!: boolean;

  @ChoicesOf({ description: 'Conditions that it does not meet', values: CONDITIONS, optional: true })
  missing?: Condition[];

  @OneOf({ description: 'Why not eligible', values: LETTER_GROUNDS, optional: true })
  ineligibleReason?: LetterGround;

  @Text({ description: 'Why not eligible, in words', max: 500, optional: true })
  ineligibleNote?: string;

  @Flag({ description: 'Without a name' })
  anonymous!: boolean;

  @Flag({ description: 'Under the name of somebody else', optional: true })
  falseName?: boolean;

  @Accused()
  accused?: AccusedDto[];

  @Part({ description: 'What an anonymous letter shows', type: () => AnonymousEvidenceDto, optional: true })
  evidence?: AnonymousEvidenceDto;

  @Whole({ description: 'People who signed, as counted now', min: 0, max: 100_000, optional: true })
  signatories?: number;

  @OneOf({ description: 'Who is competent', values: COMPETENCES })
  competence!: Competence;

  @OneOf({ description: 'Where the matter stood before; open when absent', values: PRIORS, optional: true })
  prior?: Prior;

  @Text({ description: 'The letter or case that it repeats', max: 80, optional: true })
  duplicateOf?: string;

  @Flag({ description: 'Urgent: imminent harm', optional: true })
  urgent?: boolean;

  @Flag({ description: 'Signs of a crime', optional: true })
  crimeSigns?: boolean;

  @Flag({ description: 'Concerns a Party member as such', optional: true })
  partyMatter?: boolean;

  @Flag({ description: 'A reflection on administrative rules (NĐ 20/2008)', optional: true })
  administrativeRules?: boolean;
}
