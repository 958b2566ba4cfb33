import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { mappingSchema } from './mapping.shape.js';
import { MappingRefused, readMapping } from './read-mapping.js';

const LIBRARY = new URL('../../', import.meta.url);

const good = {
  name: 'x',
  source: { format: 'csv', rows: 'case' },
  case: { id: 'id', received: 'at' },
};

const problems = (mapping: unknown): readonly string[] => {
  try {
    readMapping(JSON.stringify(mapping));
    return [];
  } catch (error) {
    if (!(error instanceof MappingRefused)) throw error;
    return error.problems.map(({ path, message }) => `${path}: ${message}`);
  }
};

describe('a mapping file', () => {
  it('is taken when it says enough', () => {
    expect(problems(good)).toEqual([]);
  });

  it('is told which key is unknown and which are allowed', () => {
    const [problem] = problems({ ...good, case: { ...good.case, recieved: 'at' } });
    expect(problem).toMatch(/^case\.recieved: unknown key; allowed here: id, code, .*received/);
  });

  it('is told every problem at once', () => {
    const found = problems({ name: '', source: { format: 'xlsx' }, zone: 'Mars', case: {} });
    expect(found.map((line) => line.split(':')[0])).toEqual(['name', 'source.format', 'zone', 'case.id']);
  });

  it.each([
    [{ ...good, times: ['DD/MM'] }, 'times[0]: must be "iso"'],
    [
      { ...good, source: { format: 'csv', encoding: 'klingon' } },
      'source.encoding: must be an encoding label',
    ],
    [{ ...good, case: { ...good.case, unit: 7 } }, 'case.unit: must be a column name, or an object'],
    [
      { ...good, case: { ...good.case, unit: { column: 'a', rules: [{ matches: '(', value: '' }] } } },
      'case.unit.rules[0].matches: must be a regular expression',
    ],
    [
      { ...good, case: { ...good.case, closed: { firstOf: ['at', { event: 'last' }] } } },
      'case.closed: asks for an event, but one row is a case here',
    ],
    [{ ...good, case: { id: 'id' } }, 'case.received: is missing: one row a case needs it'],
    [
      { ...good, derived: [{ word: 'closed', entering: { a: 'b' } }] },
      'derived: is only for one row an event',
    ],
    [{ ...good, source: { format: 'xes' } }, 'events: is missing'],
    [{ ...good, source: { format: 'xes', rows: 'case' } }, 'source.rows: XES has one row an event'],
    [
      {
        ...good,
        source: { format: 'xes' },
        events: { time: 't', activity: 'a', words: [{ word: 'received', activity: 'x' }] },
      },
      'events.words[0].word: must be a word other than "received"',
    ],
    [
      {
        ...good,
        source: { format: 'xes' },
        events: { time: 't', activity: 'a', words: [{ word: 'closed' }] },
      },
      'events.words[0]: needs at least one of',
    ],
    [
      {
        ...good,
        source: { format: 'xes' },
        events: { time: 't', activity: 'a', words: [{ word: 'closed', detail: 'b' }] },
      },
      'events.words[0].detail: is used but events.detail names no column',
    ],
    [
      {
        ...good,
        source: { format: 'xes' },
        events: { time: 't', activity: 'a' },
        derived: [{ word: 'closed' }],
      },
      'derived[0]: must be an object with "word" and one of',
    ],
  ])('%#: says what is wrong and what is allowed', (mapping, expected) => {
    expect(problems(mapping).some((problem) => problem.startsWith(expected))).toBe(true);
  });

  it('must be JSON', () => {
    expect(() => readMapping('{')).toThrow(/is not JSON/);
  });

  it.each(readdirSync(new URL('mappings/', LIBRARY)))('of the repository is valid: %s', (name) => {
    expect(problems(JSON.parse(readFileSync(new URL(`mappings/${name}`, LIBRARY), 'utf8')))).toEqual([]);
  });

  const manual = readFileSync(new URL('../../docs/import-mapping.md', LIBRARY), 'utf8');
  const examples = [...manual.matchAll(/```json\n(.*?)```/gs)].map(([, text]) => text ?? '');

  it.each(examples.map((text, index) => [index + 1, text] as const))(
    'of the manual is valid: example %i',
    (_, text) => {
      expect(problems(JSON.parse(text))).toEqual([]);
    },
  );

  it('has the JSON Schema that the program checks by', () => {
    const written: unknown = JSON.parse(readFileSync(new URL('mapping.schema.json', LIBRARY), 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(mappingSchema())));
  });
});
