import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryPrivateStreams } from '#event-store';
import { Clock, Refusal } from '#kernel';
import { PLACE_IN_LOG, type CardContent, type Cards } from './cards.js';
import { copyVault } from './streams/copy-vault.js';
import { openStreamVault } from './streams/open-stream-vault.js';
import { openVault } from './vault/open-vault.js';

class Morning extends Clock {
  override now(): string {
    return '2026-03-02T01:00:00.000Z';
  }
}

const clock = new Morning();
const count = (content: CardContent): CardContent => ({ n: Number(content?.['n'] ?? 0) + 1 });

let folder: string;
let written: () => string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-cards-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const inFolder = async (): Promise<Cards> => {
  const { cards } = await openVault({ data: folder, clock, kek: `${folder}.kek` });
  written = () =>
    ['vault.db', 'vault.db-wal'].map((name) => readFileSync(join(folder, name)).toString('latin1')).join();
  return cards;
};

const onStreams = async (): Promise<Cards> => {
  const streams = new MemoryPrivateStreams();
  const said: string[] = [];
  await streams.follow('card', (news) => said.push(JSON.stringify(news)));
  written = () => said.join();
  const { cards } = await openStreamVault({ streams, kek: join(folder, 'key'), clock });
  return cards;
};

describe.each([
  ['in the folder of one process', inFolder],
  ['on streams that several nodes share', onStreams],
])('a card %s', (_, open) => {
  let cards: Cards;
  beforeEach(async () => {
    cards = await open();
  });
  afterEach(() => rmSync(`${folder}.kek`, { force: true }));

  it('is one for each owner and purpose, and says what was said last', async () => {
    expect(await cards.find('an', 'notices')).toBeUndefined();
    await cards.change('an', 'notices', () => ({ address: 'first@office.example' }));
    expect(await cards.change('an', 'notices', (was) => ({ ...was, on: true }))).toEqual({
      address: 'first@office.example',
      on: true,
    });
    await cards.change('binh', 'notices', count);
    await cards.change('an', 'other', count);
    expect(await cards.find('an', 'notices')).toEqual({ address: 'first@office.example', on: true });
    const owners = (await cards.all('notices')).map(({ owner }) => owner);
    expect(owners.toSorted()).toEqual(['an', 'binh']);
  });

  it('is gone when it is taken away, and can be made again', async () => {
    await cards.change('an', 'notices', count);
    await cards.change('an', 'notices', () => undefined);
    expect(await cards.find('an', 'notices')).toBeUndefined();
    expect(await cards.all('notices')).toEqual([]);
    expect(await cards.change('an', 'notices', count)).toEqual({ n: 1 });
  });

  it('stays as it is when the change is refused', async () => {
    await cards.change('an', 'notices', count);
    const refused = cards.change('an', 'notices', () => {
      throw new Refusal('notice.code-wrong');
    });
    await expect(refused).rejects.toBeInstanceOf(Refusal);
    expect(await cards.find('an', 'notices')).toEqual({ n: 1 });
  });

  it('loses no change of those that come at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => cards.change('an', 'notices', count)));
    expect(await cards.find('an', 'notices')).toEqual({ n: 8 });
  });

  it('holds nothing in clear', async () => {
    await cards.change('an', 'notices', () => ({ address: 'marked.place@office.example' }));
    while (!written().includes('an')) await sleep(2);
    expect(written()).not.toContain('marked.place');
  });
});

it('a card goes along when the folder goes onto streams; the place of a reader does not', async () => {
  const here = await openVault({ data: folder, clock, kek: join(folder, 'key') });
  await here.cards.change('an', 'notices', () => ({ address: 'an@office.example' }));
  await here.cards.change('lane.portal', PLACE_IN_LOG, count);
  await here.vault.close();
  const streams = new MemoryPrivateStreams();
  await copyVault(folder, join(folder, 'key'), streams);
  await copyVault(folder, join(folder, 'key'), streams);
  const there = await openStreamVault({ streams, kek: join(folder, 'key'), clock });
  expect(await there.cards.find('an', 'notices')).toEqual({ address: 'an@office.example' });
  expect(await there.cards.find('lane.portal', PLACE_IN_LOG)).toBeUndefined();
});
