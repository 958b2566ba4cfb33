import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Codec, openSqliteLog, type SqliteLog } from '#event-store';
import { Clock, localDate } from '#kernel';
import { Units, type UnitEvent } from '#organisation';
import { importCatalogue } from './import-catalogue.js';
import type { Catalogue } from './read-catalogue.js';

class Noon extends Clock {
  override now(): string {
    return '2026-06-30T05:00:00.000Z';
  }
}

const ward = (Code: string, FullName: string, DistrictCode: string) => ({ Code, FullName, DistrictCode });

/** Two provinces become one; three communes and a half become two; one commune stays as it was. */
const catalogue: Catalogue = {
  before: [
    {
      Code: '01',
      FullName: 'Tỉnh Đông Mẫu',
      District: [
        {
          Code: '001',
          FullName: 'Huyện Thượng',
          ProvinceCode: '01',
          Ward: [
            ward('00001', 'Xã Hòa An', '001'),
            ward('00004', 'Xã Bình Yên', '001'),
            ward('00007', 'Xã Tân Lập', '001'),
          ],
        },
        { Code: '002', FullName: 'Huyện Đảo Mẫu', ProvinceCode: '01' },
      ],
    },
    {
      Code: '02',
      FullName: 'Tỉnh Tây Mẫu',
      District: [
        {
          Code: '003',
          FullName: 'Quận Hạ',
          ProvinceCode: '02',
          Ward: [ward('00010', 'Phường Tân Lập', '003'), ward('00013', 'Xã Kon Rẫy', '003')],
        },
      ],
    },
  ],
  after: [
    {
      Code: '02',
      FullName: 'Thành phố Tây Mẫu',
      Wards: [
        { Code: '00001', FullName: 'Xã Hoà Bình', ProvinceCode: '02' },
        { Code: '00010', FullName: 'Phường Tân Lập', ProvinceCode: '02' },
        { Code: '00007', FullName: 'Xã Tân Lập', ProvinceCode: '02' },
        { Code: '00020', FullName: 'Đặc khu Đảo Mẫu', ProvinceCode: '02' },
      ],
    },
  ],
  mergedFrom: [
    { ma: '02', ten: 'Tỉnh Tây Mẫu', magoc: '0', truocsapnhap: 'tỉnh Đông Mẫu và tỉnh Tây Mẫu' },
    {
      ma: '00001',
      ten: 'Xã Hòa Bình',
      magoc: '02',
      truocsapnhap: 'Xã Hoà An, Xã Không Có, một phần diện tích TN của Xã Bình Yên',
    },
    {
      ma: '00099',
      ten: 'Phường Tân Lập',
      magoc: '02',
      truocsapnhap: 'Phường Tân Lập (Quận Hạ), Xã Bình Yên, Xã Kon Rãy',
    },
    { ma: '00007', ten: 'Xã Tân Lập', magoc: '02', truocsapnhap: 'giữ nguyên' },
    { ma: '00020', ten: 'Đặc khu Đảo Mẫu', magoc: '02', truocsapnhap: 'Huyện Đảo Mẫu' },
  ],
};

let folder: string;
let store: SqliteLog;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-catalogue-'));
  store = await openSqliteLog({ folder, codec: new Codec(), writer: 'inline' });
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const eventsOf = async (id: string): Promise<readonly UnitEvent[]> => {
  const events: UnitEvent[] = [];
  for await (const { type, data } of store.read<UnitEvent>(`unit-${id}`))
    events.push({ type, data } as UnitEvent);
  return events;
};

const successorsOf = async (id: string): Promise<unknown> =>
  (await eventsOf(id)).flatMap(({ type, data }) =>
    type === 'UnitDissolved' ? [data.validTo, ...data.successors] : [],
  );

const clock = new Noon();

describe('the list of units of the state', () => {
  it('gives one code two units where it names two', async () => {
    await importCatalogue({ catalogue, clock, store });
    const units = new Units(store);
    const day = localDate('2025-07-01');
    expect(await units.at('vn-00001-1900-01-01', localDate('2025-06-30'))).toMatchObject({
      name: 'Xã Hòa An',
      parent: 'vn-001-1900-01-01',
    });
    expect(await units.at('vn-00001-1900-01-01', day)).toBeUndefined();
    expect(await units.at('vn-00001-2025-07-01', day)).toMatchObject({
      name: 'Xã Hoà Bình',
      parent: 'vn-02-2025-07-01',
      level: 'commune',
    });
  });

  it('tells who succeeds whom: whoever took all of it first', async () => {
    await importCatalogue({ catalogue, clock, store });
    expect(await successorsOf('vn-00001-1900-01-01')).toEqual(['2025-06-30', 'vn-00001-2025-07-01']);
    expect(await successorsOf('vn-00004-1900-01-01')).toEqual([
      '2025-06-30',
      'vn-00010-2025-07-01',
      'vn-00001-2025-07-01',
    ]);
    expect(await successorsOf('vn-01-1900-01-01')).toEqual(['2025-06-30', 'vn-02-2025-07-01']);
  });

  it('gives a district to its province, but an island district to what it became', async () => {
    await importCatalogue({ catalogue, clock, store });
    expect(await successorsOf('vn-001-1900-01-01')).toEqual(['2025-06-30', 'vn-02-2025-07-01']);
    expect(await successorsOf('vn-002-1900-01-01')).toEqual(['2025-06-30', 'vn-00020-2025-07-01']);
  });

  it('lets a commune that stays as it was go on, under its new province', async () => {
    await importCatalogue({ catalogue, clock, store });
    expect(await eventsOf('vn-00007-2025-07-01')).toEqual([]);
    expect((await eventsOf('vn-00007-1900-01-01')).map(({ type }) => type)).toEqual([
      'UnitEstablished',
      'UnitMoved',
    ]);
  });

  it('reports what it cannot tell, and guesses nothing', async () => {
    const report = await importCatalogue({ catalogue, clock, store });
    expect(report.unresolved).toEqual([
      { code: '00001', name: 'Xã Hòa Bình', mention: 'Xã Không Có', candidates: 0 },
    ]);
    expect(report.respelled).toEqual([{ code: '00099', mention: 'Xã Kon Rãy', taken: 'Xã Kon Rẫy' }]);
    expect(report.codeDifferences).toEqual([{ code: '00099', name: 'Phường Tân Lập', meant: '00010' }]);
    expect(report.nameDifferences).toEqual([
      { code: '02', name: 'Thành phố Tây Mẫu', origin: 'Tỉnh Tây Mẫu' },
    ]);
    expect(report.withoutSuccessor).toEqual([]);
  });

  it('writes nothing for a preview, and says the same', async () => {
    const preview = await importCatalogue({ catalogue, clock });
    const {
      preview: _,
      events: __,
      seconds: ___,
      ...rest
    } = await importCatalogue({ catalogue, clock, store });
    expect(preview).toMatchObject(rest);
    expect(preview.events).toBe(0);
  });

  it('adds nothing when it is imported again, and leaves a unit that has changed since as it is', async () => {
    const first = await importCatalogue({ catalogue, clock, store });
    const again = await importCatalogue({ catalogue, clock, store });
    expect([again.events, again.repeated, again.otherwise]).toEqual([0, first.events, []]);
    const renamed = structuredClone(catalogue) as { after: { Wards: { FullName: string }[] }[] } & Catalogue;
    const changed = renamed.after[0]?.Wards[0];
    if (changed) changed.FullName = 'Xã Hoà Bình Mới';
    expect((await importCatalogue({ catalogue: renamed, clock, store })).otherwise).toEqual([
      'unit-vn-00001-2025-07-01',
    ]);
  });

  it('gives out no number of a register: short codes are made when one is needed', async () => {
    await importCatalogue({ catalogue, clock, store });
    for await (const { events } of store.readAll('' as never, { categories: ['book'] })) {
      expect(events).toEqual([]);
    }
  });
});
