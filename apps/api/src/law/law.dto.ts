import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsObject, IsOptional } from 'class-validator';
import { rulebookKinds, type RulebookKind } from '#rulebook';
import { Day, OneOf, Part, Parts, Text, Texts, Whole } from '../http/fields.js';

/** What a change holds is read field by field by the rulebook itself. */
const Change = (description: string, optional = false): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: 'object', additionalProperties: true, selfRequired: !optional, description }),
    ...(optional ? [IsOptional()] : []),
    IsObject(),
  );

const RULES = 'Rules (by id, replaced or added), provisions, transitional clauses, settings; docs/law.md';
const CALENDAR = 'years: [{year, publishedOn?, source, workingDays, off, worked, proposed?}], closures';

export class RulesOnDto {
  @Day({ description: 'Day on which the rules hold; today when absent', optional: true })
  on?: string;
}

export class CalendarYearDto {
  @Whole({ description: 'Year; this one when absent', min: 1900, max: 2200, query: true, optional: true })
  year?: number;
}

class PauseDto {
  @Day({ description: 'Day of the suspension' })
  from!: string;

  @Day({ description: 'Day of resuming' })
  to!: string;
}

class TermDto {
  @Whole({ description: 'Length', min: 1, max: 3_660 })
  n!: number;

  @OneOf({ description: 'Unit', values: ['DAY', 'WORKING_DAY', 'MONTH', 'YEAR'] })
  unit!: 'DAY' | 'WORKING_DAY' | 'MONTH' | 'YEAR';
}

export class DeadlineDto {
  @Text({ description: 'Rule or family of rules', max: 60, example: 'KN.RESOLVE.1' })
  rule!: string;

  @Day({ description: 'Day of the act that starts the term' })
  from!: string;

  @Texts({ description: 'Variants that apply', max: 40, count: 10, optional: true })
  variants?: string[];

  @Parts({ description: 'Time that does not count', type: () => PauseDto, count: 50, optional: true })
  pauses?: PauseDto[];

  @Parts({ description: 'Extensions in writing, in order', type: () => TermDto, count: 10, optional: true })
  extensions?: TermDto[];

  @Part({ description: 'Replaces the length of the rule', type: () => TermDto, optional: true })
  length?: TermDto;

  @OneOf({ description: 'Days in the week of an enterprise', values: [5, 5.5, 6], optional: true })
  week?: 5 | 5.5 | 6;

  @Text({
    description: 'Version of the rules, e.g. vn@2; the present one when absent',
    max: 80,
    optional: true,
  })
  ruleSet?: string;

  @Text({ description: 'Version of the calendar; the present one when absent', max: 80, optional: true })
  calendar?: string;
}

export class WhatIfDto {
  @Change(RULES, true)
  rules?: object;

  @Change(CALENDAR, true)
  calendar?: object;

  @Whole({ description: 'How many clocks to name; 100 when absent', min: 0, max: 1_000, optional: true })
  most?: number;
}

export class ProposeRulesDto {
  @Change(RULES)
  change!: object;

  @Text({ description: 'Why, and by which document', max: 2_000 })
  reason!: string;
}

export class ProposeCalendarDto {
  @Change(CALENDAR)
  change!: object;

  @Text({ description: 'Why, and by which document', max: 2_000 })
  reason!: string;
}

export class ProposeContentDto {
  @Text({ description: 'Id of the catalogue or form set', max: 40 })
  id!: string;

  @Change('The whole new content')
  content!: object;

  @Text({ description: 'Why, and by which document', max: 2_000 })
  reason!: string;
}

export class VersionDto {
  @OneOf({ description: 'Kind of reference data', values: rulebookKinds })
  kind!: RulebookKind;

  @Text({ description: 'Id within its kind', max: 60 })
  id!: string;
}

export class PreviewDto {
  @Whole({
    description: 'How many clocks to name; 200 when absent',
    min: 0,
    max: 1_000,
    query: true,
    optional: true,
  })
  most?: number;
}

export class DecideDto {
  @Whole({ description: 'Number of the proposal that was looked at', min: 1, max: 1_000_000 })
  no!: number;
}

export class RejectDto extends DecideDto {
  @Text({ description: 'Why', max: 2_000 })
  reason!: string;
}
