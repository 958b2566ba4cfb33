import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible, Office } from './office.js';

const NAME = 'Đặng Thị Minh Họa';
const SUMMARY = 'Phản ánh rãnh thoát nước tắc nghẽn ở cuối xóm';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
}, 180_000);

afterAll(async () => office?.close(), 30_000);

/** The desk by keyboard alone: no click until the receipt is there. */
const logVisit = async (page: Page, alt: string, summary: string): Promise<string> => {
  await page.goto(`${office.url}/tiep-dan`);
  await page.getByRole('textbox', { name: /Họ và tên/ }).waitFor();
  await page.locator('#name:focus').waitFor();
  await page.keyboard.type(NAME);
  await page.keyboard.press(`Alt+${alt}`);
  for (let left = 12; left > 0; left -= 1) {
    if ((await page.evaluate<string>('document.activeElement?.id')) === 'field') break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('moi truong');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type(summary);
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/bien-nhan/);
  const code = await page
    .getByText(/^(PA|KN|KHN)-AB-\d{4}-\d{5}$/)
    .first()
    .textContent();
  return code ?? '';
};

const openCase = async (page: Page, code: string): Promise<void> => {
  await page.goto(`${office.url}/ho-so?q=${code}`);
  await page.getByRole('link', { name: code, exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: new RegExp(code) }).waitFor();
};

const act = async (
  page: Page,
  verb: string,
  fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
): Promise<void> => {
  await page.getByRole('button', { name: verb, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill(dialog);
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
};

/** Closed in the newest month, as the page of rates shows it. */
const closedThisMonth = async (page: Page): Promise<number> => {
  const response = page.waitForResponse((r) => r.url().includes('/api/rates'));
  await page.goto(`${office.url}/dieu-hanh/ty-le`);
  const { rows } = (await (await response).json()) as { rows: { closed: number }[] };
  return rows.at(-1)?.closed ?? -1;
};

describe('a reception officer', () => {
  it('logs a visit by keyboard, finds it in the queue, answers it and sees the rate change', async () => {
    const { page, complaints } = await office.signIn('canbo');
    const before = await closedThisMonth(page);
    const code = await logVisit(page, '4', SUMMARY);
    expect(code).toMatch(/^PA-AB-/);
    await openCase(page, code);
    await page.getByText(NAME).first().waitFor();
    await expectAccessible(page);
    await act(page, 'Trả lời', async (dialog) => {
      await dialog.getByRole('textbox', { name: /Nội dung trả lời/ }).fill('Đã thông rãnh trong ngày');
    });
    await page.getByText('Đã thông rãnh trong ngày').first().waitFor();
    expect(await closedThisMonth(page)).toBe(before + 1);
    expect(complaints).toEqual([]);
  }, 90_000);

  it('is shown who may have been here before, without diacritics, and keeps a draft', async () => {
    const { page, complaints } = await office.signIn('canbo');
    await page.goto(`${office.url}/tiep-dan`);
    await page.getByRole('textbox', { name: /Họ và tên/ }).pressSequentially('dang thi minh hoa');
    await page.getByText(NAME).first().waitFor();
    await page.getByRole('textbox', { name: /Tóm tắt/ }).fill('Nội dung đang gõ dở');
    await page.getByText(/Bản nháp đã lưu/).waitFor();
    await page.goto(`${office.url}/tiep-dan`);
    await page.getByRole('button', { name: 'Khôi phục' }).click();
    expect(await page.getByRole('textbox', { name: /Tóm tắt/ }).inputValue()).toBe('Nội dung đang gõ dở');
    expect(page.url()).not.toContain('dang');
    expect(complaints).toEqual([]);
  }, 60_000);

  it('keeps the list of the queue in its address', async () => {
    const { page } = await office.signIn('canbo');
    await page.goto(`${office.url}/ho-so?han=qua&sap=cho`);
    const rows = async (): Promise<readonly string[]> => {
      const links = page.getByRole('link', { name: /^(KN|PA|KHN)-/ });
      await links.first().waitFor();
      return links.allTextContents();
    };
    const first = await rows();
    expect(first.length).toBeGreaterThan(0);
    await page
      .getByRole('link', { name: first[0] ?? '' })
      .first()
      .click();
    await page.waitForURL(/\/ho-so\/(KN|PA|KHN)-/);
    await page.goBack();
    expect(await rows()).toEqual(first);
    await page.reload();
    expect(await rows()).toEqual(first);
  }, 60_000);
});

describe('a leader', () => {
  it('goes from the figure of overdue cases to the worst one, and accepts a complaint', async () => {
    const officer = await office.signIn('canbo');
    const code = await logVisit(officer.page, '1', 'Khiếu nại quyết định xử phạt về xả thải chăn nuôi');
    const { page, complaints } = await office.signIn('lanhdao');
    await page.goto(`${office.url}/dieu-hanh`);
    await page
      .getByRole('link', { name: /Quá hạn/ })
      .first()
      .click();
    await page.waitForURL(/han=qua/);
    await openCase(page, code);
    await act(page, 'Thụ lý', async (dialog) => {
      await dialog.getByRole('textbox', { name: /Số văn bản/ }).fill('12/TB-UBND');
      await dialog.getByLabel(/Người giải quyết/).selectOption({ label: 'Lãnh đạo B1' });
    });
    await page.getByText('12/TB-UBND').first().waitFor();
    await page
      .getByText(/LKN 28/)
      .first()
      .waitFor({ state: 'attached' });
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  }, 90_000);
});

describe('an inspector', () => {
  it('drags the history of a case back and sees the state of that moment', async () => {
    const { page, complaints } = await office.signIn('thanhtra');
    await page.goto(`${office.url}/ho-so?tt=dong&loai=complaint`);
    const code = await page.getByRole('link', { name: /^KHN-/ }).first().textContent();
    await page.goto(`${office.url}/kiem-tra/ho-so/${code}`);
    const slider = page.getByRole('slider');
    await slider.waitFor();
    await slider.press('Home');
    await page.waitForURL(/den=0/);
    await page.getByText(/Đang xem quá khứ/).waitFor();
    await expectAccessible(page);
    await slider.press('End');
    await page.getByText(/Đang xem quá khứ/).waitFor({ state: 'hidden' });
    expect(await page.getByRole('button', { name: 'Thụ lý', exact: true }).count()).toBe(0);
    expect(complaints).toEqual([]);
  }, 60_000);
});

describe('an administrator', () => {
  it('gives a colleague an account, who can sign in, and sees no case', async () => {
    const { page, complaints } = await office.signIn('quantri');
    await page.goto(`${office.url}/quan-tri`);
    await page.getByRole('button', { name: 'Thêm người dùng' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /Tên đăng nhập/ }).fill('canbo9');
    await dialog.getByRole('textbox', { name: /Họ tên/ }).fill('Cán bộ A9');
    await dialog.getByLabel(/Vai trò/).selectOption({ label: 'Cán bộ tiếp công dân' });
    await dialog.getByRole('combobox', { name: /Đơn vị/ }).pressSequentially('xa an binh');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    const giving = page.getByRole('dialog', { name: 'Đường dẫn đặt mật khẩu' });
    await giving.getByRole('button', { name: 'Ghi nhận' }).click();
    const link = await page.getByText(/\/dat-mat-khau#/).textContent();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
    await page.getByText('Cán bộ A9').waitFor();
    await expectAccessible(page);
    const status = await page.evaluate<number>(`fetch('/api/cases').then((response) => response.status)`);
    expect(status).toBe(404);
    await office.setPassword(link ?? '');
    const colleague = await office.signIn('canbo9');
    expect(colleague.page.url()).toContain('/tiep-dan');
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
  }, 60_000);

  it('plans a merger that a second administrator confirms after seeing what it moves', async () => {
    const { page, complaints } = await office.signIn('quantri');
    await page.goto(`${office.url}/to-chuc`);
    await page.getByRole('link', { name: 'Lập phương án sáp nhập' }).click();
    for (const unit of ['phong kinh te', 'phong van hoa']) {
      await page.getByRole('combobox', { name: /Chọn các đơn vị/ }).pressSequentially(unit);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    }
    await page.getByText(/việc đang dở sẽ chuyển/).waitFor();
    await page.getByRole('button', { name: 'Thêm đơn vị mới' }).click();
    await page.getByRole('textbox', { name: /^Tên/ }).fill('Phòng Kinh tế – Xã hội');
    await page.getByLabel(/^Cấp/).selectOption({ label: 'Phòng, ban' });
    await page.getByRole('combobox', { name: /Trực thuộc/ }).pressSequentially('xa an binh');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Gửi phương án' }).click();
    await page.getByText('Hãy ghi số và ngày của nghị quyết.').waitFor();
    await expectAccessible(page);
    const today = await page.evaluate<string>(
      `fetch('/api/session').then(async (answer) => (await answer.json()).today)`,
    );
    await page.getByLabel(/Ngày đầu tiên/).fill(`01/01/${Number(today.slice(0, 4)) + 1}`);
    await page.getByLabel(/nghị quyết/).fill('Nghị quyết 01/NQ-HĐND ngày 01/11/2026');
    await page.getByRole('button', { name: 'Gửi phương án' }).click();
    await page.getByText(/Bạn đã lập phương án này/).waitFor();
    expect(await page.getByRole('button', { name: 'Xác nhận' }).count()).toBe(0);

    const second = await office.signIn('quantri2');
    await second.page.goto(`${office.url}/to-chuc?phan=phuong-an`);
    await second.page.getByRole('button', { name: 'Xác nhận' }).click();
    const dialog = second.page.getByRole('dialog');
    await dialog.getByText(/việc đang dở sẽ chuyển/).waitFor();
    await expectAccessible(second.page);
    await dialog.getByRole('button', { name: 'Xác nhận' }).click();
    await second.page.getByText('Đã xác nhận, chờ đến ngày').waitFor();
    expect([...complaints, ...second.complaints]).toEqual([]);
  }, 90_000);
});
