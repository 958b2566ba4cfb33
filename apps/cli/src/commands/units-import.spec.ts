import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { PetitionReceived } from '#petitions';
import { golden } from '#testing';
import { openForReading, openForWriting } from '../data-folder.js';
import { EXIT } from '../exit.js';
import { run } from '../run.js';

const PROVINCE = { Code: '01', FullName: 'Tỉnh Mẫu' };
const ENDS = 'vn-00001-1900-01-01';

let folder: string;
const file = (name: string): string => join(folder, `${name}.json`);
const data = (): string => join(folder, 'data');

/** One commune becomes another. */
const lists = {
  before: [
    {
      ...PROVINCE,
      District: [
        {
          Code: '001',
          FullName: 'Huyện Mẫu',
          ProvinceCode: '01',
          Ward: [{ Code: '00001', FullName: 'Xã An Mẫu', DistrictCode: '001' }],
        },
      ],
    },
  ],
  after: [{ ...PROVINCE, Wards: [{ Code: '00009', FullName: 'Xã Hòa Mẫu', ProvinceCode: '01' }] }],
  from: [{ ma: '00009', ten: 'Xã Hòa Mẫu', magoc: '01', truocsapnhap: 'Xã An Mẫu' }],
};

const nghedan = async (...more: readonly string[]) => {
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const files = ['--before', file('before'), '--after', file('after'), '--merged-from', file('from')];
  const argv = ['units', 'import', ...files, '--data', data(), '--no-views', ...more];
  return { exit: await run(argv, { out: say, err: say, interactive: false }), said: said.join('\n') };
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-units-'));
  for (const [name, list] of Object.entries(lists)) writeFileSync(file(name), JSON.stringify(list));
  const log = await openForWriting(data());
  const received = golden<PetitionReceived>('PetitionReceived');
  const open = { type: received.type, data: { ...received.data, unit: ENDS } };
  const meta = { recordedAt: '2025-06-01T00:00:00Z', actor: 'a', commandId: 'a', correlationId: 'a' };
  await log.append(`petition-${received.data.petitionId}`, 'none', [open], meta);
  await log.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['by the preview', ['--preview']],
  ['by the import', []],
])(
  'a list that ends a unit with open work is refused %s, kind by kind, and nothing is written',
  async (_by, options) => {
    const { exit, said } = await nghedan(...options);
    expect([exit, said]).toEqual([EXIT.refused, expect.stringContaining(`${ENDS} · petition · 1`)]);
    expect(said).toContain('merge or split them first');
    const log = openForReading(data());
    expect(Number(await log.head())).toBe(1);
    log.close();
  },
);
