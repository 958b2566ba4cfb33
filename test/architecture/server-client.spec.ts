import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

/** The one file that may know the client of a server: it is loaded there by `require`, which no import rule sees. */
const HOME = 'libs/event-store/src/eventstoredb/connect.ts';

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => join(folder, file));

type Source = Readonly<{ file: string; text: string }>;

const knowing = (read: readonly Source[]): readonly string[] =>
  read
    .filter(({ text }) => /['"`](@eventstore\/db-client|@grpc\/grpc-js)/.test(text))
    .map(({ file }) => file);

it('one file of the product knows the client of a server', () => {
  const files = ['apps', 'libs'].flatMap(sources);
  expect(files.length).toBeGreaterThan(500);
  expect(knowing(files.map((file) => ({ file, text: readFileSync(file, 'utf8') })))).toEqual([HOME]);
});

it.each([
  `import { EventStoreDBClient } from '@eventstore/db-client';`,
  `import type { ResolvedEvent } from "@eventstore/db-client";`,
  `const { status } = require('@grpc/grpc-js');`,
  'await import(`@eventstore/db-client/generated/streams_pb.js`);',
])('another one that did would be seen: %s', (text) =>
  expect(knowing([{ file: 'libs/views/src/peek.ts', text }])).toEqual(['libs/views/src/peek.ts']),
);
