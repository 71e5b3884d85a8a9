import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aCheck,
  aKey,
  aMail,
  anExchange,
  aProvisioningEntry,
  aRedCheck,
  aResult,
  aRun,
} from '../test/reports/build.ts';
import { hasBrowser, ReportBrowser } from './report-browser.ts';

const evil = `</script><script>document.title='taken'</script><img src=x onerror="document.title='taken'"><!-- \u202egnp.exe \u0000 \ud800`;
const browser = new ReportBrowser();

/** Whoever comes here was sent by the report. */
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
afterAll(async () => {
  await browser.close();
  trap.close();
});

const hostileMail =
  () => `<meta http-equiv="refresh" content="0;url=${trapUrl}/refresh"><link rel=preconnect href="${trapUrl}">
<link rel=stylesheet href="${trapUrl}/sheet"><style>@import url(${trapUrl}/import); body{background:url("${trapUrl}/background")}</style>
<p style="color:rgb(255, 0, 0);background:url(${trapUrl}/inline)">Hello</p><a id="link" href="${trapUrl}/link" ping="${trapUrl}/ping">follow</a>
<img src="${trapUrl}/image" srcset="${trapUrl}/set"><svg><image href="${trapUrl}/svg"/></svg><iframe src="${trapUrl}/frame"></iframe>
<form action="${trapUrl}/form"><button id="send">send</button></form><script>top.document.title='taken'</script>`;

const hostileRun = () =>
  aRun({
    results: [
      aResult({
        title: evil,
        group: evil,
        status: 'fail',
        reason: evil,
        steps: [evil],
        notes: [evil],
        exchanges: [
          anExchange({
            request: {
              method: 'GET',
              url: `javascript:document.title='taken'//${evil}`,
              headers: { [evil]: evil },
              body: { [evil]: evil },
            },
            response: { status: 200, headers: {}, text: evil.repeat(10_000) },
            curl: evil,
          }),
        ],
        mails: [
          aMail({
            subject: evil,
            from: evil,
            html: hostileMail(),
            text: evil,
            links: ["javascript:document.title='taken'"],
          }),
        ],
        entries: [aProvisioningEntry({ who: evil, reason: evil })],
        checks: [
          aRedCheck({
            expected: evil,
            actual: `${evil}${'x'.repeat(1_000_000)}`,
            hint: evil,
            breaks: evil,
            mails: ['m1'],
          }),
        ],
      }),
    ],
  });

it('is written without the target ending the script that holds it', async () => {
  expect(await browser.write('written', hostileRun())).toMatch(/written\.html$/);
});

describe.runIf(hasBrowser)('a report on a hostile target', () => {
  it('shows what the target sent as text, and what hides in it by name', async () => {
    const { page } = await browser.open(await browser.write('text', hostileRun()));

    expect(await page.title()).toMatch(/Scimulator report$/);
    expect(await page.locator('#page').locator('img, script, [onerror], a[href^="javascript:"]').count()).toBe(0);
    expect(await page.locator('h3.title').textContent()).toContain(
      "</script><script>document.title='taken'</script><img src=x",
    );
    expect(await page.locator('h3.title .code-point').allTextContents()).toEqual(['U+202E', 'U+0000', 'U+D800']);
  });

  it('shows its mail in a frame that runs nothing and visits nobody', async () => {
    const { page, complaints } = await browser.open(await browser.write('mail', hostileRun()));
    const frame = page.frameLocator('.mail iframe');

    await page.locator('.mail iframe').scrollIntoViewIfNeeded();
    expect(await frame.locator('p').evaluate((element) => getComputedStyle(element).color)).toBe('rgb(255, 0, 0)');
    await frame.locator('#link').click();
    await page.waitForLoadState('networkidle');

    expect(await page.locator('.mail iframe').getAttribute('sandbox')).toBe('');
    expect(await frame.locator('#send').count()).toBe(0);
    expect(await page.title()).not.toBe('taken');
    expect(complaints.filter((text) => text.startsWith('http'))).toEqual([]);
    expect(visits).toEqual([]);
  });

  it('stays usable with 5,000 exchanges and 3,000 results', async () => {
    const exchanges = Array.from({ length: 5_000 }, (_, index) => anExchange({ id: `x${index + 1}` }));
    const many = aResult({
      status: 'fail',
      exchanges,
      checks: [aRedCheck({ exchanges: ['x4321'] }), aCheck({ exchanges: [] })],
    });
    const others = Array.from({ length: 3_000 }, (_, index) =>
      aResult({ key: aKey({ id: `other-${index}` }), title: `Other ${index}` }),
    );

    const { page } = await browser.open(await browser.write('large', aRun({ results: [many, ...others] })));

    expect(await page.locator('.xch').count()).toBe(101);
    expect(await page.locator('[id="at-x4321"]').getAttribute('open')).not.toBeNull();
    await page.getByRole('button', { name: 'Show 500 more exchanges of 5000' }).click();
    expect(await page.locator('.xch').count()).toBe(601);
    await page.locator('#q').fill('other 2999');
    expect(await page.locator('.row').count()).toBe(1);
  });

  it('shows a long body up to a limit, and whole when asked', async () => {
    const body = {
      members: Array.from({ length: 2_000 }, (_, index) => ({ value: `person-${index}`, display: 'x'.repeat(40) })),
    };
    const result = aResult({
      status: 'fail',
      exchanges: [anExchange({ response: { status: 200, headers: {}, body } })],
      checks: [aRedCheck()],
    });
    const { page } = await browser.open(await browser.write('long', aRun({ results: [result] })));
    const json = page.locator('.xch pre.json').last();
    expect(await json.locator('.jl').count()).toBe(200);

    await page.getByRole('button', { name: 'Show the whole body' }).click();

    expect(await json.textContent()).toContain('person-1999');
  });
});
