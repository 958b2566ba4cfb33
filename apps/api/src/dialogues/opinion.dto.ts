import { CaseField } from '../catalogues/case-field.js';
import { EntryDto } from '../http/entry.dto.js';
import { Day, OneOf, Text } from '../http/fields.js';

const SOURCES = ['box', 'phone', 'portal', 'hamlet-head', 'front', 'floor'] as const;
const GUIDED = ['complaint', 'denunciation'] as const;

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

export class RaiseOpinionDto extends EntryDto {
  @OneOf({ description: 'kiến nghị (petition) or phản ánh (reflection)', values: ['petition', 'reflection'] })
  kind!: 'petition' | 'reflection';

  @CaseField()
  field!: string;

  @Text({ description: 'Summary (trích yếu), without personal data', max: 500 })
  summary!: string;
}

export class ForwardOpinionDto extends EntryDto {
  @Text({ description: 'Competent body', max: 200 })
  to!: string;
}

export class DeclineOpinionDto extends EntryDto {
  @Text({ description: 'Why it is not taken up', max: 2_000 })
  reason!: string;
}
