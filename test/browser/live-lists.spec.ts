import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { expectAccessible, Office, type Visitor } from './office.js';

let office: Office;
let officer: Visitor;
let colleague: Visitor;

beforeAll(async () => {
  office = await Office.open();
  officer = await office.signIn('canbo');
  colleague = await office.signIn('canbo2');
}, 240_000);

afterAll(async () => office?.close(), 60_000);

/** A visit that opens a case, as the page of the desk sends it. */
const ENTER = `async (summary) => {
  const { today } = await (await fetch('/api/session')).json();
  const body = {
    visitId: crypto.randomUUID(), occurredOn: today, desk: 'Bàn 1', kind: 'regular', matter: 'petition', field: 'ha-tang',
    summary, citizen: { name: 'Nguyễn Thị Mẫu', phone: '0900000001', birth: { text: '1980' } }, people: 1, documents: [],
    outcome: { kind: 'accept' },
  };
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
  return (await fetch('/api/visits', { method: 'POST', headers, body: JSON.stringify(body) })).status;
}`;
const enter = async (summary: string): Promise<void> => {
  expect(await colleague.page.evaluate<number>(`(${ENTER})(${JSON.stringify(summary)})`)).toBe(201);
};

/** Open streams of the whole server. */
const streams = async (): Promise<number> => {
  const figures = await (await fetch(`${office.url}/metrics`)).text();
  return Number(/^nghedan_news_streams (\d+)$/m.exec(figures)?.[1]);
};
const untilStreams = async (count: number): Promise<void> => {
  while ((await streams()) !== count) await sleep(50);
};

const NEWEST = '/ho-so?sap=-nhan';
const bar = (page: Page) => page.getByRole('button', { name: /mới – xem$/ });
const codes = (page: Page) => page.locator('td a.code').allTextContents();

const openQueue = async (page: Page): Promise<void> => {
  await page.goto(office.url + NEWEST);
  await page.locator('td a.code').first().waitFor();
};

describe('an open list', () => {
  it('is told at once, without asking, what a colleague enters, and moves no row until it is wanted', async () => {
    const { page, complaints } = officer;
    await page.route('**/api/news', (route) => route.abort());
    await openQueue(page);
    await untilStreams(1);
    const before = await codes(page);
    const [first] = before;
    const place = await page.getByRole('link', { name: first ?? '' }).boundingBox();
    await enter('Cột đèn ngã ba bị nghiêng');
    await page.getByRole('button', { name: '1 hồ sơ mới – xem' }).waitFor({ timeout: 8_000 });
    await enter('Rác đổ ven kênh');
    await page.getByRole('button', { name: '2 hồ sơ mới – xem' }).waitFor({ timeout: 8_000 });
    expect(await codes(page)).toEqual(before);
    expect(await page.getByRole('link', { name: first ?? '' }).boundingBox()).toEqual(place);
    await expectAccessible(page);
    await bar(page).click();
    const after = await codes(page);
    expect(after.slice(2)).toEqual(before.slice(0, after.length - 2));
    expect(await page.getByText('mới', { exact: true }).count()).toBe(2);
    expect(await bar(page).count()).toBe(0);
    await expectAccessible(page);
    await page.unroute('**/api/news');
    expect(complaints).toEqual([]);
  }, 120_000);

  it('leaves what is being typed alone, letter by letter', async () => {
    const { page } = officer;
    await openQueue(page);
    await untilStreams(1);
    await page.getByText('Bộ lọc').click();
    const text = page.getByLabel('Nội dung hoặc mã');
    await text.pressSequentially('duong ngap ');
    await enter('Đường thôn ngập nước');
    await text.pressSequentially('sau mua ');
    await bar(page).waitFor({ timeout: 8_000 });
    await text.pressSequentially('lon');
    expect(await text.inputValue()).toBe('duong ngap sau mua lon');
    expect(await page.evaluate<string>('document.activeElement.tagName')).toBe('INPUT');
  }, 90_000);

  it('takes one connection for ten tabs, each of which is told, also when the one that listens is closed', async () => {
    const context: BrowserContext = officer.page.context();
    await openQueue(officer.page);
    await untilStreams(1);
    const others = await Promise.all(Array.from({ length: 9 }, () => context.newPage()));
    await Promise.all(others.map(openQueue));
    expect(await streams()).toBe(1);
    await enter('Cầu ván bị gãy');
    const last = others.at(-1);
    for (const page of [officer.page, ...others]) {
      await page.bringToFront();
      await bar(page).waitFor({ timeout: 8_000 });
    }
    expect(await streams()).toBe(1);

    await officer.page.goto(`${office.url}/tiep-dan`);
    await enter('Cống thoát nước bị tắc');
    await last?.getByRole('button', { name: '2 hồ sơ mới – xem' }).waitFor({ timeout: 20_000 });
    expect(await streams()).toBe(1);
    for (const page of others) await page.close();
    await untilStreams(0);
  }, 180_000);

  it('shows by itself what comes where there is no row to move, and asks for it while the stream does not come through', async () => {
    const { page } = officer;
    let broken = true;
    await page.route('**/api/news/stream', (route) =>
      broken ? route.abort('connectionreset') : route.continue(),
    );
    await page.goto(`${office.url}/ho-so?q=${encodeURIComponent('giếng khoan')}`);
    await page.locator('p.empty').waitFor();
    expect(await streams()).toBe(0);
    await enter('Giếng khoan có mùi lạ');
    await page.locator('td a.code').first().waitFor({ timeout: 30_000 });
    broken = false;
    await untilStreams(1);
    await page.unroute('**/api/news/stream');
  }, 120_000);
});
