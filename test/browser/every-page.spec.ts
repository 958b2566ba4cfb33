import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectAccessible, Office, type Visitor } from './office.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
}, 180_000);

afterAll(async () => office?.close(), 30_000);

const DESK = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
const NARROWEST = { width: 320, height: 640 };
type Size = typeof DESK;

const PAGES: Readonly<Record<string, readonly string[]>> = {
  canbo: [
    ...['/tiep-dan', '/tiep-dan/so', '/tiep-dan/lich', '/ho-so', '/ho-so?han=qua', '/don-thu'],
    ...['/to-cao', '/nhac-viec', '/giay-to'],
  ],
  lanhdao: [
    ...['/dieu-hanh', '/dieu-hanh/ty-le', '/doi-thoai', '/doi-thoai/moi', '/cam-ket', '/bao-cao'],
    ...[
      '/nghia-vu',
      '/nghia-vu/cong-khai',
      '/nghia-vu/kien-nghi',
      '/nghia-vu/chuong-trinh',
      '/nghia-vu/co-so',
    ],
  ],
  thanhtra: [
    '/kiem-tra',
    '/kiem-tra/nhap-muon',
    '/kiem-tra/luot-tiep',
    '/kiem-tra/viec-lam',
    '/kiem-tra/toan-ven',
    '/kiem-tra/toan-ven/moc/1',
    '/xuat-du-lieu',
    '/luat',
    '/khong-co-trang-nay',
  ],
  quantri: [
    ...[
      '/quan-tri',
      '/quan-tri/cho-ky',
      '/quan-tri/viec-nen',
      '/tai-khoan/thong-bao',
      '/quan-tri/bang-tong-hop',
      '/quan-tri/luat?phan=lich',
      '/quan-tri/luat?phan=de-xuat',
      '/to-chuc',
    ],
    ...['/to-chuc?phan=phuong-an', '/to-chuc/phuong-an?loai=chia-tach', '/to-chuc/don-vi/an-binh'],
  ],
};

/** Each page in its present language: nothing that axe finds, and nothing wider than the screen, in any of the sizes. */
const lookAt = async (visitor: Visitor, paths: readonly string[], sizes: readonly Size[]): Promise<void> => {
  const { page } = visitor;
  for (const path of paths) {
    await page.goto(office.url + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await visitor.settled();
    for (const size of sizes) {
      await page.setViewportSize(size);
      await expectAccessible(page);
      const overflow = await page.evaluate<number>(
        'document.documentElement.scrollWidth - window.innerWidth',
      );
      expect([path, size.width, overflow]).toEqual([path, size.width, 0]);
    }
  }
};

describe.each(Object.entries(PAGES))('every page of %s', (user, paths) => {
  it('reads and fits in English on the narrowest screen', async () => {
    const visitor = await office.signIn(user, NARROWEST);
    const { page, complaints } = visitor;
    await page.getByRole('button', { name: /Tài khoản/ }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.locator('html[lang=en]').waitFor({ state: 'attached' });
    await lookAt(visitor, paths, [NARROWEST]);
    expect(await page.getByText('Hồ sơ cần xử lý').count()).toBe(0);
    expect(complaints).toEqual([]);
  }, 180_000);

  it('has nothing that axe, the console or the policy complains about, at the desk and on a phone', async () => {
    const visitor = await office.signIn(user, DESK);
    await lookAt(visitor, paths, [DESK, PHONE]);
    expect(visitor.complaints).toEqual([]);
  }, 180_000);
});

it('a case, its history and a dialogue have nothing to complain about, at the desk and on the narrowest screen', async () => {
  const visitor = await office.signIn('lanhdao', DESK);
  const first = async (path: string, list: string, key: string): Promise<string> =>
    visitor.page.evaluate<string>(`fetch('${path}').then((r) => r.json()).then((a) => a.${list}[0].${key})`);
  const petition = await first('/api/cases?loai=petition', 'rows', 'code');
  const complaint = await first('/api/cases?loai=complaint&tt=dong', 'rows', 'code');
  const dialogue = await first('/api/dialogues', 'dialogues', 'dialogueId');
  const paths = [`/ho-so/${petition}`, `/ho-so/${complaint}`, `/kiem-tra/ho-so/${complaint}`];
  await lookAt(visitor, [...paths, `/doi-thoai/${dialogue}`], [DESK, NARROWEST]);
  expect(visitor.complaints).toEqual([]);
}, 90_000);
