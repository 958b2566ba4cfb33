import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryPrivateStreams, StoreUnavailable, type PrivateEntry, type PrivateNews } from '#event-store';
import { KeyFile, type MasterKey } from '../key-file.js';
import { StreamWrappings } from '../streams/stream-wrappings.js';
import { KEY_WRAPPED } from '../streams/wrapped-key.js';
import type { SealedPerson } from '../vault/sealed-person.js';
import { readBox, type WrittenBox } from '../vault/written-box.js';
import { changeKeyFile } from './change-key-file.js';
import { expectAll, gone, hoa, idOf, onStreams, settleIn, xa } from './contract/office-under-a-key.js';
import { readWithKey } from './contract/read-with-key.js';

type Append = Parameters<MemoryPrivateStreams['append']>[0];

let folder: string;
let kek: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-old-key-'));
  kek = join(folder, 'office.kek');
});
afterEach(() => rmSync(folder, { recursive: true }));

const present = (): MasterKey => new KeyFile(kek).present();

describe('a new key on a server whose disk forgets nothing', () => {
  /** Every entry that was ever written, also of streams that were destroyed. */
  class Disk extends MemoryPrivateStreams {
    readonly written: Append[] = [];

    override append(append: Append): Promise<number> {
      this.written.push(append);
      return super.append(append);
    }
  }

  const readFrom = ({ written }: Disk, subjectId: string, master: MasterKey): readonly string[] => {
    const data = written.map(({ entry }) => entry.data);
    const boxes = [...data, ...data.map((one) => one['key'])].filter(
      (one) => (one as WrittenBox | undefined)?.cipher !== undefined,
    );
    const versions = data.flatMap((one): SealedPerson[] => {
      const sealed = one['sealed'] as (WrittenBox & { fields: string }) | undefined;
      return sealed?.fields === undefined
        ? []
        : [{ version: one['version'] as number, fields: sealed.fields, ...readBox(sealed) }];
    });
    return readWithKey(
      subjectId,
      master,
      boxes.map((box) => readBox(box as WrittenBox)),
      versions,
    );
  };

  it('whoever was erased before can be read with the old key only, and not with the new one', async () => {
    const disk = new Disk();
    const place = onStreams(kek, disk);
    const { erased, kept } = await settleIn(place);
    const old = present();
    expect(readFrom(disk, erased.subjectId, old)).toContain(gone.name);
    await place.wrapped((keys) => changeKeyFile(new KeyFile(kek), keys));
    expect(readFrom(disk, kept.subjectId, present())).toContain(hoa.name);
    expect(readFrom(disk, erased.subjectId, present())).toEqual([]);
    expect(readFrom(disk, erased.subjectId, old)).toContain(gone.name);
  });

  /** Says that it has written what it has not, or writes something else. */
  class Defective extends MemoryPrivateStreams {
    defect: ((append: Append) => Append | undefined) | undefined;

    override async append(append: Append): Promise<number> {
      if (append.entry.type !== KEY_WRAPPED || !this.defect) return super.append(append);
      const instead = this.defect(append);
      return instead ? super.append(instead) : Number(append.expected) + 1;
    }
  }

  it.each(['subject', 'case', 'user'])(
    'a %s whose key was passed over keeps the old one in force',
    async (kind) => {
      const streams = new Defective();
      const place = onStreams(kek, streams);
      const office = await settleIn(place);
      const before = idOf(kek);
      streams.defect = (append) => (append.stream.startsWith(`${kind}-`) ? undefined : append);
      const changing = place.wrapped((keys) => changeKeyFile(new KeyFile(kek), keys));
      await expect(changing).rejects.toThrow(new RegExp(`key of ${kind}:.* does not open`));
      expect(await new StreamWrappings(streams).keyId()).toBe(before);
      await expectAll(place, office);
      streams.defect = undefined;
      await place.wrapped((keys) => changeKeyFile(new KeyFile(kek), keys));
      await expectAll(place, office);
    },
  );

  it('an old wrapping that passes for a new one is seen', async () => {
    const streams = new Defective();
    const place = onStreams(kek, streams);
    const office = await settleIn(place);
    const made = (await streams.read('case-visit-1'))?.[0] as PrivateEntry;
    streams.defect = (append) => {
      const { entry, stream } = append;
      const data = { ...made.data, under: entry.data['under'] };
      return stream === 'case-visit-1' ? { ...append, entry: { ...entry, data } } : append;
    };
    const changing = place.wrapped((keys) => changeKeyFile(new KeyFile(kek), keys));
    await expect(changing).rejects.toThrow(/key of case:visit-1 does not open/);
    await expectAll(place, office);
  });

  it('a release that knows no change of keys finds no id, and is refused', async () => {
    const streams = new MemoryPrivateStreams();
    const place = onStreams(kek, streams);
    await settleIn(place);
    await place.wrapped((keys) => changeKeyFile(new KeyFile(kek), keys));
    const named = (await streams.read('master-1')) ?? [];
    expect(named.map(({ data }) => data['id'])).toEqual([expect.any(String), undefined]);
  });

  it('a run that ends after any entry is finished by the next one', async () => {
    for (let entries = 0; entries < 5; entries += 1) {
      kek = join(folder, `kek-${String(entries)}`);
      const streams = new Defective();
      const place = onStreams(kek, streams);
      const office = await settleIn(place);
      let left = entries;
      streams.defect = (append) => {
        if ((left -= 1) < 0) throw new Error('ended');
        return append;
      };
      await expect(place.wrapped((keys) => changeKeyFile(new KeyFile(kek), keys))).rejects.toThrow('ended');
      streams.defect = undefined;
      await expectAll(place, office);
      await place.wrapped((keys) => changeKeyFile(new KeyFile(kek), keys));
      await expectAll(place, office);
    }
  });

  it('a node that was not stopped makes no more keys, and what it made in the last moment is not lost', async () => {
    /** Tells whoever works under the old key of the new one only when it is asked to. */
    class Late extends MemoryPrivateStreams {
      inform: () => void = () => undefined;

      override follow(kind: string, see: (news: PrivateNews) => void): Promise<void> {
        if (kind !== 'master') return super.follow(kind, see);
        this.inform = () => void super.follow(kind, see);
        return Promise.resolve();
      }
    }
    const streams = new Late();
    const place = onStreams(kek, streams);
    const office = await settleIn(place);
    const { vault } = await place.open();
    let last = '';
    await place.wrapped(async (keys) => {
      const settle = keys.settle.bind(keys);
      keys.settle = async (turn) => {
        last = (await vault.remember({ name: 'Ngô Mới' }, xa('c-9'))).subjectId;
        return settle(turn);
      };
      return changeKeyFile(new KeyFile(kek), keys);
    });
    streams.inform();
    await expect(vault.remember({ name: 'Vũ Sau' }, xa('c-10'))).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(vault.sealText('visit-9', 'sau')).rejects.toThrow(/was changed to/);
    expect(await vault.reveal(office.kept.subjectId)).toEqual(hoa);
    await expectAll(place, office);
    const started = await place.open();
    expect(await started.vault.reveal(last)).toEqual({ name: 'Ngô Mới' });
  });
});
