import { mkdirSync } from 'node:fs';
import process from 'node:process';
import { chromium } from 'playwright-core';

/**
 * Pictures of every page in the two sizes that are looked at, from a running demo.
 * `npm run screenshots [-- --url http://127.0.0.1:3000 --out screenshots]`
 */
const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const url = option('url', 'http://127.0.0.1:3000');
const out = option('out', 'screenshots');
const only = option('only', '');
const password = 'nghe-dan-thu-nghiem';

const SIZES = { desk: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } };
const PAGES = {
  canbo: [
    ...['/tiep-dan', '/tiep-dan/so', '/tiep-dan/so?@visits', '/tiep-dan/lich', '@session', '@receipt'],
    ...['/ho-so', '/ho-so?han=qua', '@case', '/don-thu', '/nhac-viec', '/giay-to', '@papers'],
    ...['/to-cao', '@denunciation', '/luat', '/bao-cao'],
  ],
  lanhdao: [
    ...['/dieu-hanh', '/dieu-hanh/ty-le', '/doi-thoai', '/doi-thoai/moi', '@dialogue', '/cam-ket'],
    ...['@complaint', '/nghia-vu', '/nghia-vu/cong-khai', '/nghia-vu/kien-nghi', '/nghia-vu/chuong-trinh'],
    ...['/nghia-vu/phieu-diem', '/nghia-vu/ton-dong', '/nghia-vu/quy-dinh', '/nghia-vu/co-so', '@programme'],
    ...['/to-cao', '@denunciation', '/bao-cao', '/quan-tri/uy-quyen'],
  ],
  thanhtra: [
    ...[
      '/kiem-tra',
      '/kiem-tra/luot-tiep',
      '/kiem-tra/nhap-muon',
      '/kiem-tra/viec-lam',
      '/kiem-tra/toan-ven',
      '/xuat-du-lieu',
      '@history',
      '/nghia-vu',
      '/luat',
      '/bao-cao',
    ],
  ],
  quantri: [
    ...[
      '/quan-tri',
      '/quan-tri/uy-quyen',
      '/quan-tri/cho-ky',
      '/quan-tri/viec-nen',
      '/tai-khoan/thong-bao',
      '/quan-tri/bang-tong-hop',
      '/luat',
      '/quan-tri/luat?phan=de-xuat',
      '/to-chuc',
      '@unit',
    ],
    ...['/to-chuc?phan=phuong-an', '/to-chuc/phuong-an?loai=sap-nhap', '/to-chuc/phuong-an?loai=chia-tach'],
  ],
};
/** Pages that have a printed form of their own. */
const PRINTED = new Set(['/tiep-dan/so?@visits', '@receipt', '/dieu-hanh/ty-le', '/bao-cao']);

/** Pages that depend on data: of the last day with visits, or the first of a list. */
const DEPENDING = {
  '/tiep-dan/so?@visits': async (json) => `/tiep-dan/so?ngay=${(await lastVisit(json)).occurredOn}`,
  '@receipt': async (json) => `/tiep-dan/bien-nhan/${(await lastVisit(json)).visitId}`,
  '@session': async (json) =>
    `/tiep-dan/lich/${(await json('/api/reception-sessions')).sessions[0].sessionId}`,
  '@case': async (json) => `/ho-so/${(await json('/api/cases?loai=petition&co=1')).rows[0].code}`,
  '@papers': async (json) => `/giay-to/${(await json('/api/cases?loai=complaint&co=1')).rows[0].caseId}`,
  '@complaint': async (json) => `/ho-so/${(await json('/api/cases?loai=complaint&co=1')).rows[0].code}`,
  '@history': async (json) =>
    `/kiem-tra/ho-so/${(await json('/api/cases?loai=complaint&tt=tat-ca&co=1')).rows[0].code}`,
  '@dialogue': async (json) => `/doi-thoai/${(await json('/api/dialogues')).dialogues[0].dialogueId}`,
  '@programme': async (json) =>
    `/nghia-vu/chuong-trinh/${(await json('/api/programmes')).programmes[0].programmeId}`,
  '@unit': async (json) => `/to-chuc/don-vi/${(await json('/api/units')).units[0].id}`,
  '@denunciation': async (json) => `/to-cao/${(await json('/api/denunciations')).rows[0].code}`,
};
const lastVisit = async (json) => (await json('/api/visits/period')).visits.at(-1);

const resolve = (page, name) => {
  const json = (path) => page.evaluate(async (p) => (await fetch(p)).json(), path);
  return DEPENDING[name]?.(json) ?? name;
};

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
let problems = 0;
for (const [size, viewport] of Object.entries(SIZES)) {
  const signIn = await browser.newPage({ viewport });
  await signIn.goto(`${url}/dang-nhap`);
  await signIn.waitForTimeout(500);
  await signIn.screenshot({ path: `${out}/dang-nhap.${size}.png` });
  await signIn.close();
  for (const [user, paths] of Object.entries(PAGES)) {
    const context = await browser.newContext({ viewport, locale: 'vi-VN' });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') {
        problems += 1;
        process.stderr.write(`${user} ${page.url()}: ${message.text()}\n`);
      }
    });
    page.on('pageerror', (error) => {
      problems += 1;
      process.stderr.write(`${user} ${page.url()}: ${error.message}\n`);
    });
    await page.goto(`${url}/dang-nhap`);
    await page.evaluate(
      (body) =>
        fetch('/api/session', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      { username: user, password },
    );
    for (const name of paths) {
      if (only && !name.includes(only)) continue;
      await page.goto(url + (await resolve(page, name)));
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(300);
      const file = `${user}${name.replace(/[^a-z0-9]+/g, '-')}`;
      await page.screenshot({ path: `${out}/${file}.${size}.png` });
      if (size !== 'desk' || !PRINTED.has(name)) continue;
      await page.pdf({ path: `${out}/${file}.print.pdf`, preferCSSPageSize: true });
    }
    await context.close();
  }
}
await browser.close();
process.stdout.write(`${out}: done, ${problems} console errors\n`);
process.exit(problems ? 1 : 0);
