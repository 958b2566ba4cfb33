import { isTimeFormat } from '../times/time-format.js';
import { isZone } from '../times/zone.js';
import type * as M from './mapping.types.js';
import {
  anyText,
  count,
  dictionary,
  flag,
  list,
  named,
  object,
  oneOf,
  text,
  textThat,
  variants,
  type JsonSchema,
  type Named,
  type Shape,
} from './shape.js';

const zone = textThat('a time zone name such as "Asia/Ho_Chi_Minh"', isZone);
const format = textThat(
  '"iso", "epoch-s", "epoch-ms" or tokens such as "MM/DD/YYYY hh:mm:ss A"',
  isTimeFormat,
);
const pattern = textThat('a regular expression', (source) => {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
});
const encoding = textThat('an encoding label such as "utf-8", "windows-1258", "utf-16le"', (label) => {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
});

const matcher: Named<M.Matcher> = named('matcher', () =>
  variants<M.Matcher>(
    [anyText, list(anyText, 1)],
    { '*': matcherRule },
    'a text, a list of texts, or a rule',
  ),
);
const tests = {
  equals: anyText,
  oneOf: list(anyText, 1),
  startsWith: text,
  endsWith: text,
  contains: text,
  matches: pattern,
  blank: flag,
  not: matcher,
  ignoreCase: flag,
};
const matcherRule = object<M.MatcherRule>([], tests);
const textRule = object<M.TextRule>(['value'], { ...tests, value: anyText });

const columns = dictionary(matcher);
const condition: Named<M.Condition> = named('condition', () =>
  variants<M.Condition>(
    [list(columns, 1)],
    { '*': columns },
    'an object from columns to what they must hold',
  ),
);

const pick = oneOf<M.Pick>('first', 'last', 'firstFilled', 'lastFilled');
const FIELD = 'a column name, or an object with "column", "constant", "firstOf" or "join"';
const field: Named<M.Field> = named('field', () =>
  variants<M.Field>([text], { column: columnField, constant, firstOf: firstField, join: joined }, FIELD),
);
const columnField = object<M.ColumnField>(['column'], {
  column: text,
  from: pick,
  if: condition,
  split: text,
  take: oneOf('first', 'last', 'all'),
  rules: list(textRule, 1),
  otherwise: anyText,
  keepOthers: flag,
});
const constant = object<{ constant: string; if?: M.Condition }>(['constant'], {
  constant: anyText,
  if: condition,
});
const firstField = object<{ firstOf: readonly M.Field[] }>(['firstOf'], { firstOf: list(field, 1) });
const joined = object<{ join: readonly M.Field[]; with?: string }>(['join'], {
  join: list(field, 1),
  with: anyText,
});

const TIME = 'a column name, or an object with "column", "text", "event" or "firstOf"';
const time: Named<M.TimeField> = named('time', () =>
  variants<M.TimeField>(
    [text],
    { column: columnTime, text: textTime, event: eventTime, firstOf: firstTime },
    TIME,
  ),
);
const written = {
  format: variants<string | readonly string[]>(
    [format, list(format, 1)],
    {},
    'a time format or a list of them',
  ),
  zone,
  day: oneOf('start', 'end'),
};
const columnTime = object<M.ColumnTime>(['column'], { column: text, ...written, from: pick, if: condition });
const textTime = object<M.TextTime>(['text'], { text: field, ...written });
const eventTime = object<M.EventTime>(['event'], {
  event: oneOf('first', 'last', 'earliest', 'latest'),
  where: condition,
  ifLast: condition,
});
const firstTime = object<{ firstOf: readonly M.TimeField[] }>(['firstOf'], { firstOf: list(time, 1) });

/** `received` is said by `case.received`: a case is received once, whatever its activities are called. */
const word = textThat('a word other than "received" (say that in case.received)', (value) =>
  /^(?!received$)\S.*$/u.test(value),
);
const level = oneOf<M.UnitLevelName>('nation', 'province', 'district', 'commune', 'office');

const source = object<M.SourceForm>(['format'], {
  format: oneOf('csv', 'xes'),
  rows: oneOf('case', 'event'),
  encoding,
  delimiter: text,
  quote: anyText,
  header: list(text, 1),
  skipLines: count,
  grouped: flag,
  only: condition,
});
const caseFields = object<M.CaseFields>(['id'], {
  id: field,
  code: field,
  kind: field,
  unit: field,
  category: field,
  channel: field,
  responsible: field,
  summary: field,
  received: time,
  deadline: time,
  closed: time,
  reason: field,
  outcome: field,
});
const wordRule = object<M.WordRule>(['word'], {
  activity: matcher,
  detail: matcher,
  when: condition,
  word,
  text: field,
  outcome: field,
  due: time,
});
const events = object<M.EventRows>(['time', 'activity'], {
  time,
  activity: field,
  detail: field,
  unit: field,
  officer: field,
  text: field,
  blankTime: oneOf('refuse', 'previous'),
  words: list(wordRule),
});
const derived = variants<M.Derived>(
  [],
  {
    changeOf: object<Extract<M.Derived, { changeOf: M.Field }>>(['word', 'changeOf'], {
      word,
      changeOf: field,
      ignore: list(anyText),
      blankCounts: flag,
      text: field,
      ...written,
    }),
    entering: object<Extract<M.Derived, { entering: M.Condition }>>(['word', 'entering'], {
      word,
      entering: condition,
      text: field,
    }),
    leaving: object<Extract<M.Derived, { leaving: M.Condition }>>(['word', 'leaving'], {
      word,
      leaving: condition,
      text: field,
    }),
  },
  'an object with "word" and one of "changeOf", "entering", "leaving"',
);
const milestone = object<M.Milestone>(['word', 'at'], {
  word,
  at: time,
  unit: field,
  officer: field,
  text: field,
  outcome: field,
  due: time,
});
const order = variants<M.Order>(
  [oneOf('file', 'time')],
  {
    column: object<Extract<M.Order, object>>(['column'], {
      column: text,
      as: oneOf('time', 'number', 'text'),
    }),
  },
  '"file", "time" or an object with "column"',
);
const root = object<{ id: string; name: string; level?: M.UnitLevelName }>(['id', 'name'], {
  id: text,
  name: text,
  level,
});

export const mappingShape: Shape<M.Mapping> = object<M.Mapping>(['name', 'source', 'case'], {
  $schema: anyText,
  about: anyText,
  name: text,
  source,
  zone,
  times: list(format, 1),
  blank: list(anyText),
  trim: flag,
  case: caseFields,
  order,
  events,
  derived: list(derived),
  milestones: list(milestone),
  units: object<NonNullable<M.Mapping['units']>>([], { root, level }),
});

/** The JSON Schema (draft 2020-12) that editors use; the file in the repository is this, written out. */
export const mappingSchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Nghe Dân import mapping',
  ...mappingShape.schema(),
  $defs: {
    matcher: matcher.define(),
    condition: condition.define(),
    field: field.define(),
    time: time.define(),
  },
});
