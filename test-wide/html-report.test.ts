import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stagingRun } from '../test/reports/invented-runs.ts';
import { hasBrowser, ReportBrowser } from './report-browser.ts';

const browser = new ReportBrowser();
let url = '';

beforeAll(async () => {
  url = await browser.write('staging', stagingRun());
});
afterAll(() => browser.close());

const hashOf = (page: Page) => decodeURIComponent(new URL(page.url()).hash);
const rows = (page: Page) => page.locator('.row').locator('.t').allTextContents();
const current = (page: Page) => page.locator('.row[aria-current]').getAttribute('href');
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

it('is written as one file', () => {
  expect(url).toMatch(/^file:.*staging\.html$/);
});

describe.runIf(hasBrowser)('in a browser', () => {
  it('shows what the hash asks for', async () => {
    const { page, complaints } = await browser.open(`${url}#status=fail,warn&idp=okta-oin`);

    expect(await rows(page)).toEqual(['Without a free seat nothing is half-created']);
    expect(await page.locator('#results > header p').textContent()).toBe('1 of 44 results');
    expect(complaints).toEqual([]);
  });

  it('writes into the hash what the reader chooses, without a jump of the page', async () => {
    const { page } = await browser.open(url);
    await page.evaluate(() => document.querySelector('#results')?.scrollIntoView());
    const before = await page.evaluate(() => scrollY);

    await page.getByRole('group', { name: 'Status' }).getByRole('button', { name: 'Skipped' }).click();
    await page.getByRole('group', { name: 'Identity provider' }).getByRole('button', { name: 'Okta' }).click();

    expect(hashOf(page)).toBe('#status=skip&idp=okta-oin');
    expect(await rows(page)).toHaveLength(3);
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  it('leads from a cell of the matrix to its results, and from a cause to all that it explains', async () => {
    const { page } = await browser.open(url);

    await page.getByRole('link', { name: /^E-mail change, Entra ID/ }).click();
    await expect.poll(() => rows(page)).toHaveLength(4);
    await page.getByRole('link', { name: '2 results, 1 not judged because of it' }).click();

    await expect.poll(() => rows(page)).toHaveLength(3);
    expect(hashOf(page)).toBe('#cause=1');
  });

  it('searches while somebody types', async () => {
    const { page } = await browser.open(url);

    await page.keyboard.press('/');
    await page.keyboard.type('link works jonce');
    await page.keyboard.press('Escape');
    expect(await page.getByText('No result matches.').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Clear the filter' }).click();

    expect(await page.locator('#q').inputValue()).toBe('');
    expect(hashOf(page)).not.toContain('q=');
  });

  it('is walked by keys', async () => {
    const { page, complaints } = await browser.open(url);
    const first = await current(page);

    await page.keyboard.press('j');
    const second = await current(page);
    await page.keyboard.press('k');
    expect([await current(page), hashOf(page)]).toEqual([
      expect.stringContaining(first?.split('open=')[1] ?? '-'),
      expect.stringContaining('open='),
    ]);
    expect(second).not.toBe(first);

    await page.keyboard.press('f');
    expect(hashOf(page)).toContain('status=fail,error');
    await page.keyboard.press('x');
    expect(hashOf(page)).not.toContain('status');
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    await page.keyboard.press('t');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(complaints).toEqual([]);
  });

  it('copies the curl line of the request that shows the failure', async () => {
    const { page } = await browser.open(url, { permissions: ['clipboard-read', 'clipboard-write'] });

    await page.keyboard.press('c');

    await page.getByRole('status').getByText('Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^curl -X POST 'https:\/\/staging/);
  });

  it('leads from a check to its exchange and back', async () => {
    const { page } = await browser.open(url);

    await page.locator('.checks').getByRole('link', { name: 'exchange 1' }).click();
    const exchange = page.locator('[id="at-x1"]');
    await expect.poll(() => exchange.getAttribute('open')).not.toBeNull();
    await expect
      .poll(() => exchange.evaluate((element) => element.getBoundingClientRect().top < innerHeight))
      .toBe(true);
    await exchange.getByRole('link', { name: 'create/location' }).click();

    await expect
      .poll(() => hashOf(page))
      .toBe('#open=staging/lifecycle/entra/email-change-verified&at=check:create/location');
  });

  it('opens a link to a piece of evidence where it lies', async () => {
    const { page } = await browser.open(`${url}#open=staging/lifecycle/entra/email-change-verified&at=x3`);

    const exchange = page.locator('[id="at-x3"]');

    await expect
      .poll(() =>
        exchange.evaluate((element) => element.matches('[open]') && element.getBoundingClientRect().top < innerHeight),
      )
      .toBe(true);
    expect(await exchange.getByText('<h1>This link is dead</h1>').isVisible()).toBe(true);
  });

  it.each(['light', 'dark'] as const)('gives axe nothing to find, %s', async (colorScheme) => {
    const { page } = await browser.open(url, { colorScheme });

    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<axe.AxeResults>('axe.run(document, { iframes: false })');

    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
  });

  it('is dark where the system is, and stays as the reader chose', async () => {
    const { page } = await browser.open(url, { colorScheme: 'dark' });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await background()).toBe('rgb(14, 16, 20)');

    await page.getByRole('button', { name: 'Switch between light and dark' }).click();
    await page.reload();
    await page.locator('.bar').waitFor();

    expect(await background()).toBe('rgb(247, 247, 248)');
  });

  it('tells the verdict without a script', async () => {
    const { page } = await browser.open(url, { javaScriptEnabled: false });

    expect(await page.locator('h1').textContent()).toBe(
      'staging is not ready for Entra ID. Okta customers can start, with 1 recommendation.',
    );
    expect(await page.getByRole('table', { name: 'Readiness' }).getByRole('row').allTextContents()).toHaveLength(5);
    expect(await page.locator('main').innerText()).toContain('needs JavaScript');
  });

  it('fits a phone: list and result are two screens, and what is touched is large enough', async () => {
    const { page } = await browser.open(url, phone);
    const small = await page
      .locator('.row, .filter button, .tally a, .mat td a')
      .evaluateAll((all) =>
        all.filter((each) => each.getBoundingClientRect().height < 40).map((each) => each.outerHTML),
      );
    expect(small).toEqual([]);

    await page.locator('.row').first().tap();
    await page.locator('.one').waitFor();
    expect(await page.locator('.list').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.getByRole('button', { name: 'All results' }).tap();

    expect(await page.locator('.list').isVisible()).toBe(true);
  });

  it('prints without what only a screen needs', async () => {
    const { page } = await browser.open(url, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });

    const shown = await page
      .locator('.bar, .filter, .copy, .walk')
      .evaluateAll((all) => all.filter((each) => each.checkVisibility()).length);

    expect(shown).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  });

  it('has headings in order', async () => {
    const { page } = await browser.open(url);

    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((all) => all.map((each) => Number(each.tagName.slice(1))));

    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });
});
