import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Clock } from '#kernel';
import type { CatalogueReport } from './catalogue-report.js';
import { importCatalogue } from './import-catalogue.js';
import { readCatalogue } from './read-catalogue.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const FOLDER = join(process.env['NGHEDAN_SHARED'] ?? join(ROOT, '../shared'), 'data/vn-admin-units');
const file = (name: string): string => join(FOLDER, name);

const present = existsSync(FOLDER);
if (!present) process.stderr.write(`skipped: the list of units is not at ${FOLDER}\n`);

class Noon extends Clock {
  override now(): string {
    return '2026-11-25T05:00:00.000Z';
  }
}

type Kinds = Readonly<Record<string, number>>;

(present ? describe : describe.skip)('the units of Vietnam', () => {
  let report: CatalogueReport;
  let expected: {
    before: { provinces: number; districts: number; wards: number; wardKinds: Kinds };
    after: { provinces: number; wards: number; wardKinds: Kinds; provinceKinds: Kinds };
    mergedFrom: { unchanged: number };
  };

  beforeAll(async () => {
    expected = JSON.parse(readFileSync(file('expected.json'), 'utf8')) as typeof expected;
    const catalogue = await readCatalogue({
      before: file('units-before-2025-07-01.json.gz'),
      after: file('units-2026-07-25.json.gz'),
      mergedFrom: file('merged-from.json.gz'),
    });
    report = await importCatalogue({ catalogue, clock: new Noon() });
  });

  it('are as many before and after as were counted outside', () => {
    const { before, after } = expected;
    expect(report.before).toMatchObject({
      provinces: before.provinces,
      districts: before.districts,
      communes: before.wards,
    });
    expect(report.after).toMatchObject({ provinces: after.provinces, communes: after.wards });
  });

  it('are of the kinds that were counted outside; a small first letter makes no other kind', () => {
    const { before, after } = expected;
    expect(report.before.kinds).toMatchObject({
      commune: before.wardKinds['Xã'],
      ward: before.wardKinds['Phường'],
      township: before.wardKinds['Thị trấn'],
    });
    expect(report.after.kinds).toMatchObject({
      commune: (after.wardKinds['Xã'] ?? 0) + (after.wardKinds['?'] ?? 0),
      ward: after.wardKinds['Phường'],
      'special-zone': after.wardKinds['Đặc khu'],
      province: after.provinceKinds['Tỉnh'],
      city: after.provinceKinds['Thành phố'],
    });
    expect(report.after.kinds['other']).toBeUndefined();
  });

  it('go on where the list says that they stay as they were', () =>
    expect(report.unchanged).toBe(expected.mergedFrom.unchanged));

  it('are made of former units, of which 99 in 100 are found; the rest is named', () => {
    expect(report.mentions.found / report.mentions.named).toBeGreaterThan(0.99);
    expect(report.unresolved).toHaveLength(report.mentions.named - report.mentions.found);
    expect(report.codeDifferences).toEqual([{ code: '00071', name: 'Phường Hiệp Hòa', meant: '07147' }]);
  });

  it('take a mark on another letter of a syllable for no other name', () =>
    expect(report.nameDifferences.length).toBeLessThan(10));
});
