import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { chromium, type Browser, type Page, type Request } from 'playwright-core';

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Put into each page through the debugger's protocol: the page's own policy lets no foreign script in. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Printed by the demo for all accounts. */
const PASSWORD = 'nghe-dan-thu-nghiem';

type Finding = Readonly<{ id: string; nodes: readonly Readonly<{ html: string; failureSummary: string }>[] }>;

/** A person at a browser: what they see, and everything that the browser complained about. */
export type Visitor = Readonly<{
  page: Page;
  complaints: readonly string[];
  /** Comes when all that the page has asked for has come. */
  settled(): Promise<void>;
}>;

/** The built product with a small demo office, and a browser to use it with. */
export class Office {
  private constructor(
    readonly url: string,
    private readonly server: ChildProcess,
    private readonly folder: string,
    private readonly browser: Browser,
  ) {}

  /** Needs `dist/`, which the test command builds first. */
  static async open(): Promise<Office> {
    const folder = mkdtempSync(join(tmpdir(), 'nghedan-browser-'));
    const server = spawn(
      process.execPath,
      [
        'dist/server/nghedan.js',
        'demo',
        '--data',
        join(folder, 'data'),
        '--months',
        '4',
        '--serve',
        '--port',
        '0',
        '--json',
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    try {
      const url = await firstUrl(server);
      return new Office(
        url,
        server,
        folder,
        await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGUMENTS }),
      );
    } catch (error) {
      server.kill('SIGKILL');
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
    await new Promise((resolve) => {
      this.server.once('exit', resolve);
      this.server.kill('SIGTERM');
    });
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Opens a one-time link as whoever was given it, and sets the password of the demo. */
  async setPassword(link: string): Promise<void> {
    const page = await (await this.browser.newContext({ locale: 'vi-VN' })).newPage();
    await page.goto(link.trim());
    await page.getByLabel('Mật khẩu mới').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL(/dang-nhap/);
    await page.context().close();
  }

  /** Signs in through the page, as a person would. */
  async signIn(username: string, viewport = { width: 1366, height: 768 }): Promise<Visitor> {
    const context = await this.browser.newContext({ viewport, locale: 'vi-VN' });
    await context.addInitScript({ content: AXE });
    const page = await context.newPage();
    const settled = requestsOf(page);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${this.url}/dang-nhap`);
    await page.getByLabel('Tên đăng nhập').fill(username);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.startsWith('/dang-nhap'));
    return { page, complaints, settled };
  }
}

/** Counts what is under way; a page has settled when that has been nothing for two frames. */
const requestsOf = (page: Page): (() => Promise<void>) => {
  const underWay = new Set<Request>();
  // The stream of news stays open for as long as its page.
  page.on('request', (request) => void (request.resourceType() !== 'eventsource' && underWay.add(request)));
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  const twoFrames =
    '(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))))()';
  return async () => {
    for (let quiet = 0; quiet < 3; quiet = underWay.size === 0 ? quiet + 1 : 0)
      await page.evaluate(twoFrames);
  };
};

/** axe-core finds nothing on the page as it stands. */
export const expectAccessible = async (page: Page): Promise<void> => {
  const findings = await page.evaluate<readonly Finding[]>('axe.run().then((result) => result.violations)');
  expect(findings.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
};

const firstUrl = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let output = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (url) resolve(url);
    });
    server.once('exit', (code) => reject(new Error(`the demo ended with ${code} before it served`)));
  });
