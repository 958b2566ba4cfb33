/**
 * How a foreign record set is read, as data. `docs/import-mapping.md` is the manual of this format;
 * `mapping.schema.json` is generated from the shapes that check it.
 */

/** Tests one value: exact text, one of several, or a rule. A rule with several tests needs all of them. */
export type Matcher = string | readonly string[] | MatcherRule;
export type MatcherRule = Readonly<{
  equals?: string;
  oneOf?: readonly string[];
  startsWith?: string;
  endsWith?: string;
  contains?: string;
  /** Regular expression (ECMAScript, flag u), found anywhere unless anchored. */
  matches?: string;
  blank?: boolean;
  not?: Matcher;
  ignoreCase?: boolean;
}>;

/** Columns and what they must hold, all of them; in a list: one of these. */
export type Condition = Readonly<Record<string, Matcher>> | readonly Readonly<Record<string, Matcher>>[];

/** Which of a case's event rows a case-level value is taken from. */
export type Pick = 'first' | 'last' | 'firstFilled' | 'lastFilled';

export type TextRule = MatcherRule & Readonly<{ value: string }>;

export type ColumnField = Readonly<{
  column: string;
  from?: Pick;
  if?: Condition;
  /** Separator of several values in one cell. */
  split?: string;
  take?: 'first' | 'last' | 'all';
  rules?: readonly TextRule[];
  otherwise?: string;
  keepOthers?: boolean;
}>;

/** A text: column name, or one of the longer forms. */
export type Field =
  | string
  | ColumnField
  | Readonly<{ constant: string; if?: Condition }>
  | Readonly<{ firstOf: readonly Field[] }>
  | Readonly<{ join: readonly Field[]; with?: string }>;

/** How a time is written, where it is not as the mapping says for all. */
export type WrittenTime = Readonly<{
  format?: string | readonly string[];
  /** IANA name; for texts without offset. */
  zone?: string;
  /** What a day without a time of day means. */
  day?: 'start' | 'end';
}>;
export type ColumnTime = WrittenTime & Readonly<{ column: string; from?: Pick; if?: Condition }>;
/** A time out of several columns, or a part of one. */
export type TextTime = Readonly<{ text: Field }> & WrittenTime;
/** The time of one of the case's events. */
export type EventTime = Readonly<{
  event: 'first' | 'last' | 'earliest' | 'latest';
  where?: Condition;
  /** Only when the case's last event holds this. */
  ifLast?: Condition;
}>;
export type TimeField =
  string | ColumnTime | TextTime | EventTime | Readonly<{ firstOf: readonly TimeField[] }>;

export type SourceForm = Readonly<{
  format: 'csv' | 'xes';
  /** What one row stands for. XES: always `event`. */
  rows?: 'case' | 'event';
  /** WHATWG label; without it the byte order mark, the XML declaration, else UTF-8. */
  encoding?: string;
  delimiter?: string;
  quote?: string;
  /** Column names where the file has no header line. */
  header?: readonly string[];
  /** Lines before the header. */
  skipLines?: number;
  /** The rows of one case stand together: nothing is spooled. */
  grouped?: boolean;
  /** Rows that do not hold this are left out and counted. */
  only?: Condition;
}>;

export type CaseFields = Readonly<{
  id: Field;
  code?: Field;
  kind?: Field;
  unit?: Field;
  category?: Field;
  channel?: Field;
  responsible?: Field;
  summary?: Field;
  received?: TimeField;
  deadline?: TimeField;
  closed?: TimeField;
  reason?: Field;
  outcome?: Field;
}>;

/** What stands beside the word of an event. */
export type Particulars = Readonly<{
  unit?: Field;
  officer?: Field;
  text?: Field;
  outcome?: Field;
  due?: TimeField;
}>;

/** A fact whose time stands in a column of the case. */
export type Milestone = Particulars & Readonly<{ word: string; at: TimeField }>;

export type WordRule = Omit<Particulars, 'unit' | 'officer'> &
  Readonly<{ activity?: Matcher; detail?: Matcher; when?: Condition; word: string }>;

export type EventRows = Readonly<{
  time: TimeField;
  activity: Field;
  detail?: Field;
  unit?: Field;
  officer?: Field;
  text?: Field;
  blankTime?: 'refuse' | 'previous';
  words?: readonly WordRule[];
}>;

export type Derived =
  | (Readonly<{
      word: string;
      changeOf: Field;
      ignore?: readonly string[];
      blankCounts?: boolean;
      text?: Field;
    }> &
      WrittenTime)
  | Readonly<{ word: string; entering: Condition; text?: Field }>
  | Readonly<{ word: string; leaving: Condition; text?: Field }>;

export type Order = 'file' | 'time' | Readonly<{ column: string; as?: 'time' | 'number' | 'text' }>;

export type UnitLevelName = 'nation' | 'province' | 'district' | 'commune' | 'office';

export type Mapping = Readonly<{
  $schema?: string;
  about?: string;
  /** Name of the source: part of every stream id, so that two sources may use the same case numbers. */
  name: string;
  source: SourceForm;
  /** IANA zone of times without offset. */
  zone?: string;
  /** Time formats that are tried in order; `iso` when absent. */
  times?: readonly string[];
  /** Cells that mean "nothing", beside empty ones. */
  blank?: readonly string[];
  trim?: boolean;
  case: CaseFields;
  order?: Order;
  events?: EventRows;
  derived?: readonly Derived[];
  milestones?: readonly Milestone[];
  units?: Readonly<{
    root?: Readonly<{ id: string; name: string; level?: UnitLevelName }>;
    level?: UnitLevelName;
  }>;
}>;
