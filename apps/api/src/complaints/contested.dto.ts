import type { Contested } from '#complaints';
import { localDate, present } from '#kernel';
import type { Pause } from '#law';
import { Day, Flag, OneOf, Text } from '../http/fields.js';

export const POSITIONS = [
  'commune-chair',
  'commune-agency',
  'district-chair',
  'district-agency',
  'provincial-agency-head',
  'provincial-chair',
  'minister',
] as const;

/** The decision or act complained about (quyết định, hành vi bị khiếu nại). */
export class ContestedDto {
  @Text({ description: 'Number of the contested decision', max: 80, optional: true })
  documentNo?: string;

  @Day({ description: 'Day of the contested decision', optional: true })
  issuedOn?: string;

  @Day({
    description: 'Day on which the complainant got it or knew of it: the time-bar starts here (LKN 9, 48)',
  })
  receivedOn!: string;

  @OneOf({ description: 'Who issued it', values: POSITIONS, optional: true })
  issuer?: (typeof POSITIONS)[number];

  @Flag({ description: 'It is a dismissal (buộc thôi việc)', optional: true })
  dismissal?: boolean;
}

/** Time that does not count for the time-bar (trở ngại khách quan, LKN 9). */
export class ObstacleDto {
  @Day({ description: 'Day on which the obstacle began' })
  from!: string;

  @Day({ description: 'Last day of the obstacle' })
  to!: string;

  @Text({ description: 'What it was', max: 300, optional: true })
  reason?: string;
}

export const toContested = ({
  documentNo,
  issuedOn,
  receivedOn,
  issuer,
  dismissal,
}: ContestedDto): Contested => ({
  receivedOn: localDate(receivedOn),
  ...present({
    documentNo,
    issuedOn: issuedOn === undefined ? undefined : localDate(issuedOn),
    issuer,
    dismissal,
  }),
});

export const toObstacles = (obstacles: readonly ObstacleDto[]): readonly Pause[] =>
  obstacles.map(({ from, to, reason }) => ({
    from: localDate(from),
    to: localDate(to),
    ...present({ reason }),
  }));
