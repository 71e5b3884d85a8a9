import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { json } from '../../reports/json.ts';
import { reportJsonSchema } from '../../reports/json-schema.ts';
import type { RunEvent } from '../../reports/run-log/event.ts';
import { aCheck, aKey, anExchange, aRedCheck, aResult, aRun, aSurface, streamOf } from './build.ts';
import { embeddedRun, stagingRun } from './invented-runs.ts';

const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(reportJsonSchema());

async function textOf(events: readonly RunEvent[]): Promise<string> {
  let text = '';
  for await (const part of json.render(streamOf(events), aSurface())) text += part;
  return text;
}

const reportOf = async (events: readonly RunEvent[]) => JSON.parse(await textOf(events));

const cutOff = () => stagingRun().slice(0, 60);

it.each([
  ['a run with every kind of verdict', stagingRun()],
  ['a green run', embeddedRun()],
  ['a run that was cut off', cutOff()],
  ['a run without results', aRun({ results: [] })],
])('keeps to its schema: %s', async (_what, events) => {
  validate(await reportOf(events));

  expect(validate.errors).toBeNull();
});

it('tells results in the order of the plan, unique by target, suite, idp, id', async () => {
  const [started] = stagingRun();
  const { results } = await reportOf(stagingRun());

  const names = results.map(({ target, suite, idp, id }: Record<string, unknown>) => ({ target, suite, idp, id }));
  expect(started).toMatchObject({ plan: names });
});

it('holds the whole exchanges and mails that a check names', async () => {
  const { results } = await reportOf(stagingRun());

  const result = results.find(
    ({ id, idp }: Record<string, unknown>) => id === 'email-change-verified' && idp === 'entra',
  );
  expect(result.checks[1]).toMatchObject({
    id: 'verification-mail',
    status: 'fail',
    expected: '1 mail with a link at ada.new.r7f3k2.2@example.org',
    actual: '2 verification mails, the first link is dead',
    exchanges: [
      { id: 'x2', durationMs: 88, request: { method: 'PATCH' }, response: { status: 201 }, curl: expect.any(String) },
    ],
    mails: [{ id: 'm1' }, { id: 'm2' }],
  });
  expect(result).toMatchObject({ steps: { length: 4 }, notes: { length: 1 }, provisioning: { length: 2 } });
});

it('has expected and actual in each check, null where there is nothing to tell', async () => {
  const { results } = await reportOf(aRun({ results: [aResult({ checks: [aCheck()] })] }));

  expect(results[0].checks[0]).toMatchObject({ expected: null, actual: null });
});

it('counts a requirement by the worst check that tests it', async () => {
  const { summary } = await reportOf(
    aRun({
      results: [
        aResult({ checks: [aCheck({ requirements: ['A', 'B'] })] }),
        aResult({ key: aKey({ idp: 'generic' }), status: 'fail', checks: [aRedCheck({ requirements: ['A'] })] }),
      ],
    }),
  );

  expect(summary.requirements).toEqual({ pass: 1, fail: 1, warn: 0, skip: 0, error: 0 });
  expect(summary.checks).toEqual({ pass: 1, fail: 1, warn: 0, skip: 0, error: 0 });
});

it('lists what is not finished apart from the results', async () => {
  const report = await reportOf(cutOff());

  expect(report.run).toMatchObject({ ended: 'cut-off', finishedAt: null });
  expect(report.gate).toEqual({ passed: false, failOn: 'fail' });
  expect(report.results.length + report.unfinished.length).toBe(44);
  expect(report.unfinished[0]).toEqual({
    target: 'staging',
    suite: 'lifecycle',
    idp: 'generic',
    id: 'email-change-unverified',
    title: 'Without verification the old address stays in force',
  });
});

it('writes no control character as it is, whatever a target sent', async () => {
  const body = '\u001b[31m\u0000\u2028\ud800';
  const exchange = anExchange({ response: { status: 200, headers: {}, body } });

  const text = await textOf(aRun({ results: [aResult({ exchanges: [exchange], checks: [aCheck()] })] }));

  expect(text).not.toMatch(/[^\P{Cc}\n]/u);
  expect(JSON.parse(text).results[0].checks[0].exchanges[0].response.body).toBe(body);
});
