/// <reference lib="dom" />
import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const { TEST_CHROMIUM = '/usr/bin/chromium' } = process.env;

/** Tells what is not run where there is no browser. */
export function hasBrowserFor(what: string): boolean {
  const isThere = existsSync(TEST_CHROMIUM);
  if (!isThere) process.stdout.write(`not run: ${what} in a browser, there is no ${TEST_CHROMIUM} (TEST_CHROMIUM)\n`);
  return isThere;
}

export const phone: BrowserContextOptions = {
  viewport: { width: 375, height: 812 },
  hasTouch: true,
  isMobile: true,
};

/** One visitor with cookies of their own, and what their browser complained of. */
export type Visit = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, exceptions, and requests to another origin than the first page's. */
  readonly complaints: readonly string[];
};

/** Chromium, opened once for a file. */
export class PageBrowser {
  #browser: Browser | undefined;

  async visit(url: string, options: BrowserContextOptions = {}): Promise<Visit> {
    this.#browser ??= await chromium.launch({
      executablePath: TEST_CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    });
    const context = await this.#browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(10_000);
    const complaints: string[] = [];
    const { origin } = new URL(url);
    context.on('page', (page) => {
      page.on('console', (message) => {
        const isRefusal = message.location().url === page.url() && /status of 4\d\d/.test(message.text());
        if (message.type() === 'error' && !isRefusal) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
    });
    context.on('request', (request) => {
      const asked = new URL(request.url());
      if (asked.origin !== origin && asked.protocol !== 'data:') complaints.push(request.url());
    });
    const page = await context.newPage();
    await page.goto(url);
    return { page, context, complaints };
  }

  /** Ends every visit. */
  async leave(): Promise<void> {
    await Promise.all(this.#browser?.contexts().map((context) => context.close()) ?? []);
  }

  async close(): Promise<void> {
    await this.#browser?.close();
  }
}

/** What axe finds, each with the elements. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run(document, { iframes: false })');
  return violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}

/** Headings that leave out a level, or a page with another number of first ones than one. */
export async function headingFaults(page: Page): Promise<readonly string[]> {
  const headings = await page
    .locator('h1, h2, h3, h4, h5, h6')
    .evaluateAll((all) => all.map((each) => ({ level: Number(each.tagName.slice(1)), text: each.textContent ?? '' })));
  const jumps = headings.filter(({ level }, at) => at > 0 && level > (headings[at - 1]?.level ?? 0) + 1);
  const firsts = headings.filter(({ level }) => level === 1).length;
  return [...jumps.map(({ text }) => `jump at ${text}`), ...(firsts === 1 ? [] : [`${firsts} first headings`])];
}

/** How wide the page is beyond its window, in CSS pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What is touched and is less than 40 px high. */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page
    .locator('a, button, input:not([type=hidden]), select, summary')
    .evaluateAll((all) =>
      all
        .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 40)
        .map((each) => each.outerHTML),
    );

/** The name under which the focused element is announced: its label, its text. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const labels = element && 'labels' in element && element.labels instanceof NodeList ? [...element.labels] : [];
    const named = (element?.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
    const texts = [element?.getAttribute('aria-label'), ...labels.map((label) => label.textContent)];
    const name = [...texts, ...named.map((each) => each?.textContent), element?.textContent].find((text) => text);
    return (name ?? '').trim();
  });

/** Walks on with Tab until something of this name has the focus, and can be seen to have it. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    passed.push(now);
    if (typeof name === 'string' ? now === name : name.test(now)) {
      const ring = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return `${outlineStyle} ${outlineWidth}`;
      });
      if (ring !== 'solid 2px') throw new Error(`${now} has the focus, and nobody sees it: ${ring}`);
      return;
    }
  }
  throw new Error(`Tab does not lead to ${name}, but to ${passed.join(', ')}`);
}
