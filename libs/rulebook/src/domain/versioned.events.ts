import type { DomainEvent, LocalDate } from '#kernel';

type At = {
  /** Id within the stream name, e.g. `vn` of `calendar-vn`. */
  id: string;
  /** Number of the proposal, from 1; confirmed it is the version `<id>@<no>`. */
  no: number;
  /** Day on which it was done. */
  occurredOn: LocalDate;
  /** Who did it: user id. */
  by: string;
};

/** The whole new content is proposed (đề xuất), so that a version explains itself for ever. */
export type Proposed<Noun extends string, Content> = DomainEvent<
  `${Noun}Proposed`,
  At & { content: Content; reason: string }
>;
/** A second person has confirmed it (người thứ hai xác nhận): from now on it is in force. */
export type Confirmed<Noun extends string> = DomainEvent<`${Noun}Confirmed`, At>;
export type Rejected<Noun extends string> = DomainEvent<`${Noun}Rejected`, At & { reason: string }>;

export type VersionedEvent<Noun extends string, Content> =
  Proposed<Noun, Content> | Confirmed<Noun> | Rejected<Noun>;
