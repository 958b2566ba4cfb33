import { EntryDto } from '../http/entry.dto.js';
import { Clockface, Day, OneOf, Text, Texts, Uuid, Whole } from '../http/fields.js';

const KINDS = ['commune', 'party'] as const;
const SOURCES = ['box', 'phone', 'portal', 'hamlet-head', 'front', 'floor'] as const;
const GUIDED = ['complaint', 'denunciation'] as const;

export class PlanDialogueDto extends EntryDto {
  @Uuid({ description: 'Made by the client: sending the same plan twice makes it once' })
  dialogueId!: string;

  @OneOf({ description: 'Who talks with whom', values: KINDS })
  kind!: (typeof KINDS)[number];

  @Text({ description: 'Unit that holds it; the caller’s own when absent', max: 80, optional: true })
  unit?: string;

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

  @Day({ description: 'Opinions are collected until', optional: true })
  opinionsUntil?: string;
}

export class WaysDto extends EntryDto {
  @Texts({ description: 'How it was made known', max: 200, count: 20, min: 1 })
  ways!: string[];
}

export class CollectOpinionDto extends EntryDto {
  @Text({ description: 'The opinion, without personal data', max: 4_000 })
  text!: string;

  @Text({ description: 'Topic', max: 200 })
  topic!: string;

  @Text({ description: 'Hamlet or residential group', max: 120, optional: true })
  hamlet?: string;

  @OneOf({ description: 'How it came', values: SOURCES })
  source!: (typeof SOURCES)[number];
}

export class HoldDialogueDto extends EntryDto {
  @Whole({ description: 'People who attended', min: 0, max: 100_000 })
  attended!: number;

  @Text({ description: 'Who chaired', max: 120 })
  chair!: string;
}

export class ConcludeDialogueDto extends EntryDto {
  @Text({ description: 'Number of the notice of conclusion', max: 80 })
  documentNo!: string;

  @Texts({ description: 'Conclusions', max: 2_000, count: 100, min: 1 })
  conclusions!: string[];
}

export class CancelDialogueDto extends EntryDto {
  @Text({ description: 'Why', max: 1_000 })
  reason!: string;
}

export class AnswerOpinionDto extends EntryDto {
  @Text({ description: 'The answer', max: 4_000 })
  answer!: string;

  @Text({ description: 'Who answered', max: 200 })
  by!: string;
}

export class CommitOpinionDto extends EntryDto {
  @Text({ description: 'What is promised', max: 2_000 })
  text!: string;

  @Text({ description: 'Who must do it', max: 200 })
  owner!: string;

  @Day({ description: 'Until when; never rolled past days off' })
  dueOn!: string;
}

export class GuideOpinionDto extends EntryDto {
  @OneOf({ description: 'What it really is', values: GUIDED })
  to!: (typeof GUIDED)[number];

  @Text({ description: 'What the person was told', max: 2_000 })
  guidance!: string;
}

export class ForwardOpinionDto extends EntryDto {
  @Text({ description: 'Competent body', max: 200 })
  to!: string;
}

const STATUSES = ['planned', 'announced', 'held', 'concluded', 'published', 'cancelled'] as const;

export class DialoguesDto {
  @OneOf({ description: 'Status (trạng thái)', values: STATUSES, optional: true })
  tt?: (typeof STATUSES)[number];
}
