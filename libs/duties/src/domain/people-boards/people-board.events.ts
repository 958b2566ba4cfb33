import type { DomainEvent, LocalDate } from '#kernel';
import type { EstablishmentKind, PeopleBoard } from '#law';

type At = { boardId: string; occurredOn: LocalDate; lateReason?: string };

/** Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng: elected, by number of members and never by name. */
export type PeopleBoardElected = DomainEvent<
  'PeopleBoardElected',
  At & {
    unit: string;
    /** Where not the unit itself. */
    establishment?: string;
    at: EstablishmentKind;
    board: PeopleBoard;
    members: number;
    /** Hamlets and residential groups of the commune, where each has its member. */
    hamlets?: number;
    from: LocalDate;
    to: LocalDate;
    /** Minutes or decision that recognises the result. */
    documentNo: string;
    /** Articles that the number was checked against; empty before the law had a number. */
    basis: readonly string[];
  }
>;
/** Somebody joined or left (bầu bổ sung, miễn nhiệm): so many sit on it now. */
export type PeopleBoardChanged = DomainEvent<
  'PeopleBoardChanged',
  At & { members: number; reason: string; documentNo: string }
>;
export type PeopleBoardEnded = DomainEvent<'PeopleBoardEnded', At & { reason: string }>;

/** Another unit has it from now on (bàn giao); it sits on until its term ends or it is elected anew. */
export type PeopleBoardHandedOver = DomainEvent<
  'PeopleBoardHandedOver',
  At & { from: string; to: string; basis: string }
>;

export type PeopleBoardEvent =
  PeopleBoardElected | PeopleBoardChanged | PeopleBoardEnded | PeopleBoardHandedOver;
