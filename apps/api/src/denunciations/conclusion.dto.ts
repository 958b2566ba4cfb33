import { present } from '#kernel';
import type { Remedies } from '#law';
import { EntryDto } from '../http/entry.dto.js';
import { Day, Flag, OneOf, Part, Parts, Text, Texts, Whole } from '../http/fields.js';
import { DenunciationPaperDto, SentToDto } from './intake.dto.js';
import { ContentFindingDto } from './verification.dto.js';

const MOST = 1_000_000_000_000_000;
const FORMS = ['meeting', 'posting', 'media', 'portal'] as const;
const TEXTS = ['conclusion', 'handling'] as const;

export class DenunciationAmountDto {
  @Whole({ description: 'Whole đồng', min: 0, max: MOST })
  money!: number;

  @Whole({ description: 'Hundredths of a square metre', min: 0, max: MOST })
  land!: number;
}

class DenunciationPeopleDto {
  @Whole({ description: 'People', min: 0, max: 1_000_000 })
  people!: number;

  @Whole({ description: 'Officials among them', min: 0, max: 1_000_000 })
  officials!: number;
}

class DenunciationProsecutedDto extends DenunciationPeopleDto {
  @Whole({ description: 'Cases', min: 0, max: 1_000_000 })
  cases!: number;
}

class DenunciationRemediesDto {
  @Part({ description: 'To be recovered for the State', type: () => DenunciationAmountDto, optional: true })
  toState?: DenunciationAmountDto;

  @Part({
    description: 'To be given back to organisations',
    type: () => DenunciationAmountDto,
    optional: true,
  })
  toOrganisations?: DenunciationAmountDto;

  @Part({ description: 'To be given back to individuals', type: () => DenunciationAmountDto, optional: true })
  toIndividuals?: DenunciationAmountDto;

  @Whole({
    description: 'Organisations given back their rights',
    min: 0,
    max: 1_000_000,
    optional: true,
  })
  organisations?: number;

  @Whole({ description: 'Individuals given back their rights', min: 0, max: 1_000_000, optional: true })
  individuals?: number;

  @Part({ description: 'Proposed for discipline', type: () => DenunciationPeopleDto, optional: true })
  disciplined?: DenunciationPeopleDto;

  @Part({
    description: 'Handed to the investigation body by the conclusion itself',
    type: () => DenunciationProsecutedDto,
    optional: true,
  })
  investigated?: DenunciationProsecutedDto;
}

export class ConcludeDenunciationDto extends DenunciationPaperDto {
  @Parts({ description: 'One for each content that is left', type: () => ContentFindingDto, count: 50 })
  findings!: ContentFindingDto[];

  @Text({ description: 'The conclusion in short, without what tells who denounces', max: 4_000 })
  summary!: string;

  @Text({ description: 'Who is responsible for what, by position', max: 2_000, optional: true })
  responsibility?: string;

  @Part({ description: 'What is proposed', type: () => DenunciationRemediesDto, optional: true })
  remedies?: DenunciationRemediesDto;
}

/** Field by field: nothing else reaches the command. */
export const toRemedies = (dto: DenunciationRemediesDto | undefined): Remedies | undefined =>
  dto &&
  present({
    toState: dto.toState,
    toOrganisations: dto.toOrganisations,
    toIndividuals: dto.toIndividuals,
    organisations: dto.organisations,
    individuals: dto.individuals,
    disciplined: dto.disciplined,
    investigated: dto.investigated,
  });

export class DecideHandlingDto extends DenunciationPaperDto {
  @Texts({ description: 'Measures', max: 1_000, count: 50, min: 1 })
  measures!: string[];

  @Flag({ description: 'The inspectorate follows it', optional: true })
  followed?: boolean;
}

export class ReferToInvestigationDto extends SentToDto {
  @Whole({ description: 'People handed over', min: 0, max: 1_000_000, optional: true })
  people?: number;

  @Whole({ description: 'Officials among them', min: 0, max: 1_000_000, optional: true })
  officials?: number;
}

export class HandlingExecutionDto extends DenunciationPaperDto {
  @OneOf({ description: 'Who got it back', values: ['state', 'organisations', 'individuals'] })
  of!: 'state' | 'organisations' | 'individuals';

  @Part({ description: 'What was in fact recovered or paid', type: () => DenunciationAmountDto })
  amount!: DenunciationAmountDto;

  @Whole({ description: 'People disciplined', min: 0, max: 1_000_000, optional: true })
  disciplined?: number;

  @Whole({ description: 'Officials among them', min: 0, max: 1_000_000, optional: true })
  officials?: number;

  @Whole({ description: 'Organisations given back their rights', min: 0, max: 1_000_000, optional: true })
  organisations?: number;

  @Whole({ description: 'Individuals given back their rights', min: 0, max: 1_000_000, optional: true })
  individuals?: number;

  @Part({ description: 'Prosecuted (khởi tố)', type: () => DenunciationProsecutedDto, optional: true })
  investigated?: DenunciationProsecutedDto;
}

export class CheckRedactionDto extends EntryDto {
  @OneOf({ description: 'What is to be published', values: TEXTS })
  of!: (typeof TEXTS)[number];

  @Text({ description: 'The text that others will read; it is searched and not kept', max: 20_000 })
  text!: string;
}

export class PubliciseConclusionDto extends CheckRedactionDto {
  @OneOf({ description: 'How (LTC 40)', values: FORMS })
  form!: (typeof FORMS)[number];

  @Text({ description: 'Where', max: 200 })
  place!: string;

  @Day({ description: 'Shown until', optional: true })
  until?: string;

  @Flag({ description: 'A person has read it: nobody can be recognised' })
  confirmed!: boolean;
}

export class CloseDenunciationDto extends EntryDto {
  @Text({ description: 'Why', max: 1_000 })
  reason!: string;
}
