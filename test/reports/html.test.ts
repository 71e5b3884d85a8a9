import { expect, it } from 'vitest';
import { html, renderPage } from '../../reports/html.ts';
import type { RunEvent } from '../../reports/run-log/event.ts';
import { foldRun } from '../../reports/run-log/fold.ts';
import { aRedCheck, aResult, aRun } from './build.ts';
import { stagingRun } from './invented-runs.ts';

const template = '<title>{{title}}</title><div>{{verdict}}</div><script data-form="{{form}}">"{{report}}"</script>';

async function pageOf(events: readonly RunEvent[]): Promise<string> {
  let page = '';
  for await (const part of renderPage(template, await foldRun(events))) page += part;
  return page;
}

it('is written to report.html', () => {
  expect([html.id, html.fileName]).toEqual(['html', 'report.html']);
});

it('says the verdict in title and heading', async () => {
  const page = await pageOf(stagingRun());

  const verdict = 'staging is not ready for Entra ID. Okta customers can start, with 1 recommendation.';
  expect(page).toContain(`<title>${verdict} | Scimulator report</title>`);
  expect(page).toContain(`<h1>${verdict}</h1>`);
});

it('shows verdict, readiness, causes and red results without a script', async () => {
  const page = await pageOf(stagingRun());

  const screen = page.slice(0, page.indexOf('<script')).replaceAll(/<[^>]+>/g, ' ');
  expect(screen).toMatch(/Entra ID +staging +Not ready +4 fail, 4 skipped, 5 pass/);
  expect(screen).toMatch(/2 verification mails, the first link is dead +Two mails; .* Fix: +Apply all operations/);
  expect(screen).toMatch(
    /Could not be judged +A token revoked in mid-cycle loses and doubles nothing +Generic SCIM 2.0/,
  );
});

it('writes what a target sent as text', async () => {
  const script = '</title></script><script>alert(1)</script>';
  const result = aResult({
    status: 'fail',
    title: script,
    reason: script,
    checks: [aRedCheck({ actual: script, hint: script, breaks: script })],
  });

  const page = await pageOf(aRun({ results: [result] }));

  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).toContain('&lt;/title&gt;&lt;/script&gt;&lt;script&gt;alert(1)');
});

it('leaves dollar signs and braces of a run alone', async () => {
  const page = await pageOf(aRun({ results: [aResult({ title: "$& $' {{report}}" })] }));

  expect(page).toContain(`"title":"$& $' {{report}}"`);
});

it('tells a run that was cut off', async () => {
  const page = await pageOf(stagingRun().slice(0, 20));

  expect(page).toMatch(/<h1>The run ended without its last word: .* No verdict on staging\.<\/h1>/);
});
