/// <reference lib="dom" />
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { html } from '../reports/html.ts';
import type { RunEvent } from '../reports/run-log/event.ts';
import { aSurface, streamOf } from '../test/reports/build.ts';

const { TEST_CHROMIUM = '/usr/bin/chromium' } = process.env;

export const hasBrowser = existsSync(TEST_CHROMIUM);
if (!hasBrowser)
  process.stdout.write(`not run: the report in a browser, there is no ${TEST_CHROMIUM} (TEST_CHROMIUM)\n`);

/** A report in a browser, and what it did that it should not have. */
export type OpenReport = {
  readonly page: Page;
  /** Console errors, exceptions, and requests for anything but the file itself. */
  readonly complaints: readonly string[];
};

/** Reports written to files, each opened as a user opens it. */
export class ReportBrowser {
  readonly #folder = mkdtempSync(join(tmpdir(), 'scimulator-report-'));
  #browser: Browser | undefined;

  async write(name: string, events: readonly RunEvent[]): Promise<string> {
    const path = join(this.#folder, `${name}.html`);
    let text = '';
    for await (const part of html.render(streamOf(events), aSurface())) text += part;
    writeFileSync(path, text);
    return pathToFileURL(path).href;
  }

  async open(url: string, options: BrowserContextOptions = {}): Promise<OpenReport> {
    this.#browser ??= await chromium.launch({
      executablePath: TEST_CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    });
    const context = await this.#browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on(
      'request',
      (request) => request.url().split('#')[0] !== url.split('#')[0] && complaints.push(request.url()),
    );
    await page.goto(url);
    if (options.javaScriptEnabled !== false) await page.locator('.bar').waitFor();
    return { page, complaints };
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
