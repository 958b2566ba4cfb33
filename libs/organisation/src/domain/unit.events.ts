import type { DomainEvent, LocalDate } from '#kernel';

export type UnitLevel = 'nation' | 'province' | 'district' | 'commune' | 'office';

/**
 * What the law calls it (loại đơn vị hành chính): tỉnh, thành phố trực thuộc trung ương; huyện, quận, thị xã, thành
 * phố thuộc tỉnh; xã, phường, thị trấn, đặc khu.
 */
export type UnitKind =
  | 'province'
  | 'city'
  | 'rural-district'
  | 'urban-district'
  | 'town'
  | 'provincial-city'
  | 'commune'
  | 'ward'
  | 'township'
  | 'special-zone';

type At = { unitId: string; occurredOn: LocalDate };

/** A public body or a part of one (đơn vị) began to exist on `validFrom`. */
export type UnitEstablished = DomainEvent<
  'UnitEstablished',
  At & {
    name: string;
    /** Short code inside case numbers, e.g. `BA` in `KN-BA-2026-00034`; unique in the whole log, never changed. */
    short?: string;
    level: UnitLevel;
    /** Unit above it; absent at the top. */
    parent?: string;
    /** vùng sâu, vùng xa đi lại khó khăn: longer complaint terms. */
    remote: boolean;
    validFrom: LocalDate;
    kind?: UnitKind;
    /** Code of the state's list of units; it does not name a unit without a day, for codes are used again. */
    code?: string;
  }
>;
export type UnitRenamed = DomainEvent<'UnitRenamed', At & { name: string; validFrom: LocalDate }>;
export type UnitMoved = DomainEvent<'UnitMoved', At & { parent: string; validFrom: LocalDate }>;
export type UnitDissolved = DomainEvent<
  'UnitDissolved',
  At & { validTo: LocalDate; successors: readonly string[] }
>;

export type UnitEvent = UnitEstablished | UnitRenamed | UnitMoved | UnitDissolved;
