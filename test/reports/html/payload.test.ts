import { inflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Report } from '../../../reports/html/page/report.ts';
import { payloadOf } from '../../../reports/html/payload.ts';
import { foldRun } from '../../../reports/run-log/fold.ts';
import { anExchange, aResult, aRun } from '../build.ts';
import { stagingRun } from '../invented-runs.ts';

const reportOf = async (events = stagingRun()): Promise<Report> => ({
  verdict: { text: 'staging is ready', mark: 'pass' },
  columns: [],
  causes: [],
  run: await foldRun(events),
});

async function written({ chunks }: ReturnType<typeof payloadOf>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

it('is the report as JSON', async () => {
  const report = await reportOf();

  const payload = payloadOf(report);

  expect(payload.form).toBe('json');
  expect(JSON.parse(await written(payload))).toEqual(JSON.parse(JSON.stringify(report)));
});

it('is packed above its limit, and holds the same', async () => {
  const report = await reportOf();

  const payload = payloadOf(report, 1_000);
  const base64 = await written(payload);

  expect(payload.form).toBe('deflate-raw');
  expect(base64).toMatch(/^[A-Za-z0-9+/]+=*$/);
  expect(JSON.parse(inflateRawSync(Buffer.from(base64, 'base64')).toString())).toEqual(
    JSON.parse(JSON.stringify(report)),
  );
});

it('packs 5,000 exchanges', async () => {
  const exchanges = Array.from({ length: 5_000 }, (_, index) => anExchange({ id: `x${index + 1}` }));

  const payload = payloadOf(await reportOf(aRun({ results: [aResult({ exchanges })] })));
  const base64 = await written(payload);

  expect(payload.form).toBe('deflate-raw');
  expect(base64.length).toBeLessThan(500_000);
  expect(JSON.parse(inflateRawSync(Buffer.from(base64, 'base64')).toString()).run.results[0].moments).toHaveLength(
    5_000,
  );
});

it('can neither end its element nor open a comment in it', async () => {
  const hostile = anExchange({
    request: { method: 'GET', url: 'https://x/</script><script>alert(1)</script>', headers: {}, body: '<!--<script>' },
  });

  const text = await written(payloadOf(await reportOf(aRun({ results: [aResult({ exchanges: [hostile] })] }))));

  expect(text).not.toContain('<');
  expect(JSON.parse(text).run.results[0].moments[0].exchange.request.body).toBe('<!--<script>');
});

it('survives a body that is nested without end, and lone surrogates', async () => {
  const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => ({ inner }), 'end');
  const hostile = anExchange({ response: { status: 200, headers: {}, body: deep, text: 'a\ud800b' } });

  const text = await written(payloadOf(await reportOf(aRun({ results: [aResult({ exchanges: [hostile] })] }))));

  expect(text).toContain('deeper levels are left out');
  expect(text).toContain('a\\ud800b');
});
