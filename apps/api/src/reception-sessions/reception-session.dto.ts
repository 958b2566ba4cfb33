import { EntryDto } from '../http/entry.dto.js';
import { Clockface, Day, Flag, OneOf, Part, Parts, Text, Texts, Uuid, Whole } from '../http/fields.js';

const KINDS = ['periodic', 'unscheduled'] as const;
const GROUNDS = ['a', 'b'] as const;
const HOLDERS = ['head', 'authorised'] as const;
const ONLINE = ['complex-or-long', 'remote-or-frail', 'disaster-or-security', 'denunciation'] as const;

export class PlanSessionDto extends EntryDto {
  @Uuid({ description: 'Made by the client: sending the same plan twice makes it once' })
  sessionId!: string;

  @Text({ description: 'Unit whose head receives; the caller’s own when absent', max: 80, optional: true })
  unit?: string;

  @OneOf({ description: 'Periodic (định kỳ) or unscheduled (đột xuất)', values: KINDS })
  kind!: (typeof KINDS)[number];

  @OneOf({ description: 'Unscheduled: letter of the ground in LTCD 18(3)', values: GROUNDS, optional: true })
  ground?: (typeof GROUNDS)[number];

  @OneOf({ description: 'The head in person, or whom the head authorises', values: HOLDERS })
  plannedFor!: (typeof HOLDERS)[number];

  @Day({ description: 'Day of the session' })
  heldOn!: string;

  @Clockface({ description: 'Hour, Asia/Ho_Chi_Minh' })
  startsAt!: string;

  @Text({ description: 'Place', max: 300 })
  place!: string;

  @OneOf({
    description: 'Online, for one of the cases of NĐ154 20; absent: in person',
    values: ONLINE,
    optional: true,
  })
  online?: (typeof ONLINE)[number];

  @Flag({ description: 'Online denunciation: the denouncer asks for no secrecy', optional: true })
  noSecrecyAsked?: boolean;

  @Flag({ description: 'Online denunciation: security is ensured', optional: true })
  secured?: boolean;
}

export class PostScheduleDto extends EntryDto {
  @Texts({ description: 'Where the schedule hangs', max: 200, count: 20, min: 1 })
  ways!: string[];
}

export class OnlinePointDto {
  @Text({ description: 'Place', max: 200 })
  place!: string;

  @Flag({ description: 'The central point; exactly one' })
  central!: boolean;

  @Whole({ description: 'People there', min: 0, max: 10_000 })
  participants!: number;
}

export class OnlineNoticeDto extends EntryDto {
  @Parts({ description: 'Points that take part', type: () => OnlinePointDto, count: 200 })
  points!: OnlinePointDto[];
}

export class OnlineTestDto extends EntryDto {
  @Text({ description: 'Number of the minutes of the test', max: 80, optional: true })
  minutesNo?: string;
}

export class PostponeSessionDto extends EntryDto {
  @Text({ description: 'Why', max: 1_000 })
  reason!: string;

  @Day({ description: 'New day' })
  heldOn!: string;

  @Clockface({ description: 'New hour, Asia/Ho_Chi_Minh' })
  startsAt!: string;
}

export class OnlineFactsDto {
  @Clockface({ description: 'Connected at; an hour before the session at the latest' })
  connectedAt!: string;

  @Text({ description: 'SHA-256 of the recording, 64 hexadecimal letters', max: 64, min: 64 })
  recording!: string;

  @Parts({ description: 'Points with those who took part', type: () => OnlinePointDto, count: 200 })
  points!: OnlinePointDto[];
}

export class HoldSessionDto extends EntryDto {
  @OneOf({ description: 'Who received in fact', values: HOLDERS })
  heldBy!: (typeof HOLDERS)[number];

  @Clockface({ description: 'Began, Asia/Ho_Chi_Minh', optional: true })
  startedAt?: string;

  @Clockface({ description: 'Ended, Asia/Ho_Chi_Minh', optional: true })
  endedAt?: string;

  @Text({ description: 'Number of the paper that authorises the deputy', max: 80, optional: true })
  authorisation?: string;

  @Part({ description: 'Online sessions only', type: () => OnlineFactsDto, optional: true })
  online?: OnlineFactsDto;
}

export class SessionDirectionDto {
  @Text({ description: 'What is to be done', max: 2_000 })
  direction!: string;

  @Text({ description: 'Which body must do it', max: 200 })
  body!: string;

  @Day({ description: 'Until when; never rolled past days off' })
  dueOn!: string;

  @Text({ description: 'Visit from which it comes', max: 80, optional: true })
  visitId?: string;
}

export class ConcludeSessionDto extends EntryDto {
  @Text({ description: 'Number of the notice of conclusions', max: 80 })
  documentNo!: string;

  @Parts({
    description: 'Directions; each becomes a commitment',
    type: () => SessionDirectionDto,
    count: 100,
  })
  items!: SessionDirectionDto[];
}

export class CancelSessionDto extends EntryDto {
  @Text({ description: 'Why', max: 1_000 })
  reason!: string;
}
