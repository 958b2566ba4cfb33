import { dialogueKinds, type DialogueKind } from '#dialogues';
import { EntryDto } from '../http/entry.dto.js';
import { Clockface, Day, Flag, OneOf, Part, Text, Texts, Uuid, Whole } from '../http/fields.js';

const KINDS: readonly DialogueKind[] = dialogueKinds.map(({ kind }) => kind);

/** Part of a whole: present of those entitled, votes of those present. */
export class ShareDto {
  @Whole({ description: 'How many', min: 0, max: 1_000_000 })
  n!: number;

  @Whole({ description: 'Of how many', min: 1, max: 1_000_000 })
  of!: number;
}

export class ConferenceDto {
  @Whole({ description: 'People of the establishment', min: 1, max: 1_000_000 })
  staff!: number;

  @OneOf({
    description: 'Everybody or delegates (from 100 people on, or scattered)',
    values: ['all', 'delegates'],
  })
  form!: 'all' | 'delegates';

  @Flag({ description: 'They work scattered', optional: true })
  scattered?: boolean;

  @Whole({ description: 'People summoned', min: 1, max: 1_000_000 })
  summoned!: number;
}

export class RequestDialogueDto extends EntryDto {
  @Uuid({ description: 'Made by the client; the dialogue that follows has the same id' })
  dialogueId!: string;

  @OneOf({ description: 'Who is to talk with whom', values: KINDS })
  kind!: DialogueKind;

  @Text({ description: 'Unit that is asked; the caller’s own when absent', max: 80, optional: true })
  unit?: string;

  @Text({ description: 'Establishment that owes it, where not the unit itself', max: 80, optional: true })
  establishment?: string;

  @Text({ description: 'What is to be talked about', max: 2_000 })
  subject!: string;

  @Part({
    description: 'Who asks of all: worker representatives (30 %) or voters (10 %)',
    type: () => ShareDto,
  })
  asking!: ShareDto;
}

export class AnswerRequestDto extends EntryDto {
  @Flag({ description: 'The dialogue will be held' })
  accepted!: boolean;

  @Text({ description: 'The answer; the reason when declined', max: 2_000 })
  answer!: string;
}

export class PostponeDialogueDto extends EntryDto {
  @Day({ description: 'New day of the meeting' })
  heldOn!: string;

  @Text({ description: 'Why', max: 1_000 })
  reason!: string;
}

export class PlanDialogueDto extends EntryDto {
  @Uuid({ description: 'Made by the client: sending the same plan twice makes it once' })
  dialogueId!: string;

  @OneOf({ description: 'Who talks with whom', values: KINDS })
  kind!: DialogueKind;

  @Text({ description: 'Unit that holds it; the caller’s own when absent', max: 80, optional: true })
  unit?: string;

  @Text({ description: 'Establishment that owes it, where not the unit itself', max: 80, optional: true })
  establishment?: string;

  @Text({ description: 'Title', max: 300 })
  title!: string;

  @Texts({ description: 'Topics', max: 200, count: 30, min: 1 })
  topics!: string[];

  @Text({ description: 'Who is invited', max: 300 })
  audience!: string;

  @Day({ description: 'Day of the meeting' })
  heldOn!: string;

  @Clockface({ description: 'Hour of the meeting, Asia/Ho_Chi_Minh' })
  startsAt!: string;

  @Text({ description: 'Place', max: 300 })
  place!: string;

  @Text({ description: 'Chair', max: 120 })
  chair!: string;

  @Flag({ description: 'Held online', optional: true })
  online?: boolean;

  @Day({ description: 'Opinions are collected until', optional: true })
  opinionsUntil?: string;

  @Part({ description: 'Of a staff conference', type: () => ConferenceDto, optional: true })
  conference?: ConferenceDto;
}

export class WaysDto extends EntryDto {
  @Texts({ description: 'How it was made known', max: 200, count: 20, min: 1 })
  ways!: string[];
}

const STATUSES = ['planned', 'announced', 'held', 'concluded', 'published', 'closed', 'cancelled'] as const;

export class DialoguesDto {
  @OneOf({ description: 'Status (trạng thái)', values: STATUSES, optional: true })
  tt?: (typeof STATUSES)[number];

  @OneOf({ description: 'Kind (loại)', values: KINDS, optional: true })
  loai?: DialogueKind;
}
