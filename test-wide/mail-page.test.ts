import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openCatcher } from '../test/target-adapter/mailbox/catcher/catcher.ts';
import { aSource } from '../test/target-adapter/mailbox/send-mail.ts';
import {
  axeFindings,
  focused,
  hasBrowserFor,
  headingFaults,
  overflow,
  PageBrowser,
  phone,
  smallTargets,
  tabTo,
} from './page-browser.ts';

const hasBrowser = hasBrowserFor('the mail page');
const browser = new PageBrowser();
const catcher = openCatcher();

/** Whoever comes here was sent by a mail. */
const visits: string[] = [];
const trap = createServer((request, response) => {
  visits.push(request.url ?? '');
  response.end();
});
trap.on('connection', () => visits.push('a connection'));
let trapUrl = '';

beforeAll(async () => {
  trap.listen(0, '127.0.0.1');
  await once(trap, 'listening');
  trapUrl = `http://127.0.0.1:${(trap.address() as AddressInfo).port}`;
});
afterEach(() => browser.leave());
afterAll(async () => {
  await browser.close();
  trap.close();
});

const verifyLink = 'https://sp.example/verify?token=abc';

/** A mail with a text and an HTML part. */
const inTwoParts = (
  subject: string,
  { text = `Hello, ${verifyLink}`, html = `<p>Hello</p><a href="${verifyLink}">Verify</a>` } = {},
) =>
  aSource(
    { From: '"Sp" <no-reply@sp.example>', Subject: subject, 'Content-Type': 'multipart/alternative; boundary=b' },
    ...['--b', 'Content-Type: text/plain; charset=utf-8', '', text],
    ...['--b', 'Content-Type: text/html; charset=utf-8', '', html, '--b--'],
  );

const send = (subject: string) => catcher.send(inTwoParts(subject));
const openList = (options?: BrowserContextOptions) => browser.visit(`${catcher.url}/`, options);
const openMail = (id: string, options?: BrowserContextOptions) =>
  browser.visit(`${catcher.url}/mail/${encodeURIComponent(id)}`, options);
const subjects = (page: Page) => page.locator('a.open').allInnerTexts();
const news = (page: Page) => page.getByRole('status');
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

it('is served with a policy under which only its own style and script run', async () => {
  const { headers } = await fetch(`${catcher.url}/`);

  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'; script-src 'self'; /);
  expect(headers.get('content-security-policy')).not.toContain('unsafe');
});

describe.runIf(hasBrowser)('the list', () => {
  it('says where to send as long as it is empty, and shows what comes without being asked', async () => {
    const { page, complaints } = await openList();
    expect(await page.locator('main').innerText()).toContain(
      `Have the program that sends mail use this SMTP server. What it sends appears here at once.\n\nHost\n127.0.0.1\nPort\n${catcher.smtpPort}\nEncryption\nnone`,
    );

    await send('First');
    await page.getByText('1 new mail.').waitFor();
    expect([await subjects(page), await page.title()]).toEqual([['First'], '1 mail · Mail catcher']);
    await Promise.all([send('Second'), send('Third')]);
    await expect.poll(() => page.title()).toBe('3 mails · Mail catcher');

    expect(complaints).toEqual([]);
  });

  it('keeps focus, and what is being typed, while mail comes in', async () => {
    await send('First');
    const { page } = await openList();
    await page.getByRole('link', { name: 'First' }).focus();
    await send('Second');
    await page.getByRole('link', { name: 'Second' }).waitFor();
    expect(await focused(page)).toBe('First');

    await page.keyboard.press('/');
    await page.keyboard.type('jx/');
    await send('Third');
    await page.getByRole('link', { name: 'Third' }).waitFor();
    await page.keyboard.type('1');

    expect([await focused(page), await page.locator('#q').inputValue()]).toEqual([
      'Subject, sender or recipient',
      'jx/1',
    ]);
  });

  it('does not take every connection of the browser, however many tabs it stands in', async () => {
    await send('First');
    const { page, context } = await openList();
    const hide = (shown: Page) =>
      shown.evaluate(() => {
        Object.defineProperty(document, 'hidden', { value: true });
        document.dispatchEvent(new Event('visibilitychange'));
      });

    for (let tabs = 1; tabs <= 8; tabs += 1) {
      const tab = await context.newPage();
      await tab.goto(`${catcher.url}/`);
      await hide(tab);
    }
    await send('Second');

    await page.getByRole('link', { name: 'Second' }).waitFor();
  });

  it('tells what it missed while nothing could be heard', async () => {
    const { page, context } = await openList();
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await send('Missed');

    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: false });
      document.dispatchEvent(new Event('visibilitychange'));
    });

    await page.getByRole('link', { name: 'Missed' }).waitFor();
    expect(context.pages()).toHaveLength(1);
  });

  it('is not drawn anew under the reader while nothing has changed', async () => {
    await send('First');
    const { page } = await openList();
    const row = await page.getByRole('link', { name: 'First' }).elementHandle();

    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const { parseFromString } = DOMParser.prototype;
          DOMParser.prototype.parseFromString = function (...given) {
            setTimeout(resolve);
            return parseFromString.apply(this, given);
          };
          document.dispatchEvent(new Event('visibilitychange'));
        }),
    );
    expect(await row?.evaluate((element) => element.isConnected)).toBe(true);
    await send('Second');
    await page.getByRole('link', { name: 'Second' }).waitFor();

    expect(await row?.evaluate((element) => element.isConnected)).toBe(false);
  });

  it('finds, and the way back from a mail leads to what was found', async () => {
    for (const subject of ['Invitation', 'Verify your address', 'Another invitation']) await send(subject);
    const { page } = await openList();

    await page.getByLabel('Subject, sender or recipient').fill('invitation');
    await page.getByRole('button', { name: 'Search' }).click();
    expect(await subjects(page)).toEqual(['Another invitation', 'Invitation']);
    await follow(page, 'Invitation');
    await follow(page, 'All mails');
    expect([await subjects(page), await focused(page)]).toEqual([['Another invitation', 'Invitation'], 'Invitation']);
    await page.getByLabel('Subject, sender or recipient').fill('<b>nobody</b>');
    await page.keyboard.press('Enter');

    await page.getByText('No subject, sender or recipient has “<b>nobody</b>” in it.').waitFor();
    await follow(page, 'Show all');
    expect(await subjects(page)).toHaveLength(3);
  });

  it('leads through five hundred mails', async () => {
    for (let number = 1; number <= 500; number += 50)
      await Promise.all(Array.from({ length: 50 }, (_, at) => send(`Mail ${number + at}`)));
    const { page, complaints } = await openList();
    expect(await page.getByRole('heading').innerText()).toBe('500 mails');

    for (let pages = 1; pages < 10; pages += 1) {
      await follow(page, 'Older mails');
      await page.getByText(`${pages * 50 + 1} to ${pages * 50 + 50} of 500, newest first`).waitFor();
    }
    expect(await page.getByRole('link', { name: 'Older mails' }).count()).toBe(0);
    await page.goto(`${catcher.url}/?q=mail 7`);
    expect(await subjects(page)).toHaveLength(11);
    expect(complaints).toEqual([]);
  });

  it('is left to the keyboard alone: to a mail and back, to the search and out of it', async () => {
    for (const subject of ['First', 'Second', 'Third']) await send(subject);
    const { page, complaints } = await openList();

    for (const key of ['j', 'j', 'k', 'j', 'j', 'j']) await page.keyboard.press(key);
    expect(await focused(page)).toBe('First');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'First' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: '3 mails' }).waitFor();
    await expect.poll(() => focused(page)).toBe('First');
    await page.keyboard.press('/');
    await page.keyboard.type('second');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '1 mail' }).waitFor();
    await tabTo(page, 'Second');

    expect(complaints).toEqual([]);
  });

  it('says so when the catcher does not answer', async () => {
    const { page, context } = await openMail(await send('First'));
    await context.setOffline(true);

    await page.getByRole('button', { name: 'Delete' }).click();

    await news(page).getByText('The mail catcher does not answer.').waitFor();
  });
});

describe.runIf(hasBrowser)('a mail', () => {
  it('is read as text, as HTML, by its headers and in its source', async () => {
    const { page, complaints } = await openMail(await send('Verify'));
    const content = (view: string) => page.getByRole('region', { name: view });
    expect(await content('Text').innerText()).toBe(`Hello, ${verifyLink}`);

    await follow(page, 'HTML');
    expect(await page.frameLocator('iframe').locator('body').innerText()).toBe('Hello\n\nVerify');
    await follow(page, 'Headers');
    expect(await content('Headers').innerText()).toContain('From\n"Sp" <no-reply@sp.example>');
    await follow(page, 'Source');
    expect(await content('Source').innerText()).toContain(
      '\nSubject: Verify\nContent-Type: multipart/alternative; boundary=b\n\n--b\n',
    );
    expect(await page.getByRole('link', { name: 'Source' }).getAttribute('aria-current')).toBe('page');

    expect(complaints).toEqual([]);
  });

  it('shows its links as text to copy, and never as something to click', async () => {
    const { page } = await openMail(await send('Verify'), { permissions: ['clipboard-read', 'clipboard-write'] });
    expect(await page.getByRole('region', { name: 'Links' }).locator('code').allInnerTexts()).toEqual([verifyLink]);
    expect(await page.locator('a[href*="sp.example"]').count()).toBe(0);

    await page.getByRole('button', { name: 'Copy link 1' }).click();

    await news(page).getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(verifyLink);
  });

  it('is gone when it is deleted: from the list, and from another tab', async () => {
    const id = await send('First');
    await send('Second');
    const { page, context } = await openMail(id);
    const other = await context.newPage();
    await other.goto(page.url());

    await page.getByRole('button', { name: 'Delete' }).click();
    await news(page).getByText('The mail is deleted.').waitFor();
    expect(await subjects(page)).toEqual(['Second']);
    await other.reload();
    expect(await other.getByRole('heading').innerText()).toBe('This mail is gone');
    await follow(other, 'All mails');

    expect(await subjects(other)).toEqual(['Second']);
  });

  it('is left to the keyboard alone: views, neighbours, copying, deletion', async () => {
    const ids = [await send('First'), await send('Second'), await send('Third')];
    const { page, complaints } = await openMail(ids[1] ?? '', { permissions: ['clipboard-read', 'clipboard-write'] });
    const title = (subject: string) => page.getByRole('heading', { name: subject }).waitFor();

    for (const [key, view] of [
      ['2', 'HTML'],
      ['3', 'Headers'],
      ['4', 'Source'],
      ['1', 'Text'],
    ] as const) {
      await page.keyboard.press(key);
      await page.getByRole('region', { name: view }).waitFor();
    }
    await page.keyboard.press('j');
    await title('First');
    await page.keyboard.press('k');
    await title('Second');
    await tabTo(page, 'HTML');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'HTML' }).waitFor();
    await tabTo(page, 'Copy link 1');
    await page.keyboard.press('Space');
    await news(page).getByText('Copied.').waitFor();
    await page.keyboard.press('x');
    await news(page).getByText('The mail is deleted.').waitFor();

    expect(await subjects(page)).toEqual(['Third', 'First']);
    expect(complaints).toEqual([]);
  });

  it('can be read without a script', async () => {
    await send('First');
    const { page } = await openList({ javaScriptEnabled: false });

    await follow(page, 'First');

    expect(await page.getByRole('region', { name: 'Text' }).innerText()).toContain('Hello');
    expect(await page.getByRole('button', { name: 'Delete' }).isVisible()).toBe(false);
  });
});

const evil = `</title></script><script>document.title='taken'</script><img src=x onerror="document.title='taken'"> \u202egnp.exe`;
const encoded = (text: string) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;

describe.runIf(hasBrowser)('a mail that was written to do harm', () => {
  it('is shown as text in every place, and what hides in it by name', async () => {
    const source = aSource({ From: `${encoded(evil)} <evil@sp.example>`, Subject: encoded(evil), 'X-Own': evil }, evil);
    const id = await catcher.send(source);
    const seen = evil.replace('\u202e', 'U+202E');
    const { page, complaints } = await openList();
    expect(await subjects(page)).toEqual([seen]);

    await page.locator('a.open').click();
    expect(await page.getByRole('heading').innerText()).toBe(seen);
    expect(await page.title()).toMatch(/^<\/title>/);
    expect(await page.locator('pre').innerText()).toBe(seen);
    for (const view of ['html', 'headers', 'source']) {
      await page.goto(`${catcher.url}/mail/${encodeURIComponent(id)}?view=${view}`);
      expect(await page.locator('img, script:not([src])').count()).toBe(0);
    }

    expect(await page.title()).toMatch(/^<\/title>/);
    expect(complaints).toEqual([]);
  });

  it('runs nothing and visits nobody as HTML, also when somebody clicks in it', async () => {
    const html = `<html><head><meta http-equiv="refresh" content="0;url=${trapUrl}/refresh"><link rel=preconnect href="${trapUrl}"><link rel=dns-prefetch href="${trapUrl}">
<link rel=stylesheet href="${trapUrl}/sheet"><base href="${trapUrl}" target="_top"><style>@import url(${trapUrl}/import); p{background:url("${trapUrl}/background")}</style></head>
<body onload="top.document.title='taken'"><p style="color:rgb(255, 0, 0);background:u\\72l(${trapUrl}/inline)">Hello</p><a id="link" href="${trapUrl}/link" ping="${trapUrl}/ping">follow</a>
<img src="${trapUrl}/image" srcset="${trapUrl}/set" alt="A picture"><svg><image href="${trapUrl}/svg"/></svg><iframe src="${trapUrl}/frame"></iframe><video src="${trapUrl}/video" autoplay></video>
<form action="${trapUrl}/form"><button>send</button></form><script>top.document.title='taken'</script></body></html>`;
    const { page, complaints } = await openMail(await catcher.send(inTwoParts('Evil', { html })));

    await follow(page, 'HTML');
    const frame = page.frameLocator('iframe');
    expect(await frame.locator('p').evaluate((element) => getComputedStyle(element).color)).toBe('rgb(255, 0, 0)');
    await frame.getByText('follow').click();
    await frame.getByText('send').click();
    await page.waitForLoadState('networkidle');

    expect(await frame.locator('p').innerText()).toBe('Hello');
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe('');
    expect(await page.title()).toBe('Evil · Mail catcher');
    expect(visits).toEqual([]);
    expect(complaints.filter((complaint) => complaint.startsWith('http'))).toEqual([]);
  });

  it.each([375, 1280])('may be as long as it wants: the layout holds at %i px', async (width) => {
    const long = 'x'.repeat(10_000);
    const to = Array.from({ length: 900 }, (_, number) => `p${number}.${'y'.repeat(40)}@corp.test`);
    const source = aSource(
      { From: `${encoded('ﷺ'.repeat(500))} <a@sp.example>`, Subject: encoded(long), 'X-Long': long },
      ...[`https://sp.example/${'z'.repeat(3_000)}`, long],
    );
    const id = await catcher.send(source, { to });
    const { page } = await openList({ viewport: { width, height: 812 } });
    expect(await overflow(page)).toBe(0);
    expect(
      await page
        .getByRole('row')
        .nth(1)
        .evaluate((row) => row.clientHeight),
    ).toBeLessThan(500);

    for (const view of ['text', 'html', 'headers', 'source']) {
      await page.goto(`${catcher.url}/mail/${encodeURIComponent(id)}?view=${view}`);
      expect(await overflow(page)).toBe(0);
    }

    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('… 9,800 more characters');
  });
});

describe.runIf(hasBrowser)('each of its pages', () => {
  async function eachPage(options: BrowserContextOptions, look: (page: Page) => Promise<void>) {
    const { page, complaints } = await openList(options);
    await look(page);
    const id = await send('Verify');
    for (let mails = 1; mails <= 60; mails += 20) await Promise.all(Array.from({ length: 20 }, () => send('Another')));
    for (const below of [
      '',
      '?start=50',
      '?q=nobody',
      ...['text', 'html', 'headers', 'source'].map((view) => `mail/${encodeURIComponent(id)}?view=${view}`),
      'mail/gone',
    ]) {
      await page.goto(`${catcher.url}/${below}`);
      await look(page);
    }
    return complaints;
  }

  it('gives axe nothing to find, light and dark', async () => {
    const findings: string[] = [];

    const complaints = await eachPage({}, async (page) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        findings.push(...(await axeFindings(page)));
      }
    });

    expect(findings).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('has headings in order, fits a phone, and can be touched there', async () => {
    const faults: string[] = [];

    await eachPage(phone, async (page) => {
      faults.push(...(await headingFaults(page)), ...(await smallTargets(page)));
      if ((await overflow(page)) > 0) faults.push(`${page.url()} is too wide`);
    });

    expect(faults).toEqual([]);
  });
});
