import { expect, it } from 'vitest';
import { gallery } from '../../reports/gallery.ts';
import type { RecordedAcceptance, RecordedCheck, RunEvent } from '../../reports/run-log/event.ts';
import { aCheck, aKey, aRedCheck, aResult, aRun, aSurface, entra, okta, streamOf } from './build.ts';

const suite: RecordedAcceptance = {
  id: 'okta-spec',
  family: 'okta',
  title: 'Okta SCIM 2.0 SPEC test',
  source: 'okta/okta-developer-docs',
  steps: [
    {
      id: 'okta-spec/create',
      asks: 'A create answers 201.',
      playedBy: [{ scenario: 'okta-create', checks: ['okta/create'] }],
    },
    {
      id: 'okta-spec/again',
      asks: 'The same once more answers 409.',
      playedBy: [{ scenario: 'unique', checks: ['unique/create'] }],
    },
    { id: 'okta-spec/pages', asks: 'The pages of Okta show it.', notPlayed: 'nothing goes to the target' },
  ],
};

async function written(results: Parameters<typeof aRun>[0]['results'], acceptance = [suite]): Promise<string> {
  const events: RunEvent[] = aRun({ results, started: { dialects: [entra, okta], acceptance } });
  let text = '';
  for await (const part of gallery.render(streamOf(events), aSurface())) text += part;
  return text;
}

const created = (check: Partial<RecordedCheck> = {}, idp = 'okta-oin') =>
  aResult({
    key: aKey({ idp, id: 'okta-create', suite: 'okta' }),
    status: check.status ?? 'pass',
    checks: [aCheck({ id: 'okta/create', ...check })],
  });
const unique = (check: RecordedCheck) =>
  aResult({ key: aKey({ idp: null, id: 'unique', suite: 'conformance' }), status: check.status, checks: [check] });

it('says of each step what showed it, in the dialects of the identity provider and where nobody spoke', async () => {
  const text = await written([created(), unique(aCheck({ id: 'unique/create' }))]);

  expect(text).toContain('2 of 2 steps pass.');
  expect(text).toContain('| `okta-spec/create` | A create answers 201. | passes | `okta/create` |');
  expect(text).toContain('| `okta-spec/again` | The same once more answers 409. | passes | `unique/create` |');
});

it('earns no step by another identity provider’s dialect, and none that was not played', async () => {
  const text = await written([created({}, 'entra')]);

  expect(text).toContain('0 of 2 steps pass.');
  expect(text.match(/not played in this run/g)).toHaveLength(2);
});

it('says what was seen where a step fails, and what to put right', async () => {
  const red = aRedCheck({ id: 'okta/create', actual: 'POST /Users answered 500', hint: 'Answer 201.' });

  const text = await written([created(red), unique(aCheck({ id: 'unique/create' }))]);

  expect(text).toContain('| **fails**: POST /Users answered 500 | `okta/create` |');
  expect(text).toContain('1. Answer 201. (`okta/create`)');
});

it('lists the demands of the identity provider with the worst of what their checks said, and of no other', async () => {
  const demands = [
    { id: 'OKTA-06', family: 'okta', weight: 'required' },
    { id: 'ENTRA-07', family: 'entra', weight: 'required' },
  ] as const;

  const text = await written([created({ demands, status: 'warn' })]);

  expect(text).toContain('| OKTA-06 | required | passes with a warning | `okta/create` |');
  expect(text).not.toContain('ENTRA-07');
});

it('leaves what no SCIM request shows to be done by hand', async () => {
  expect(await written([created()])).toContain('- [ ] The pages of Okta show it. (nothing goes to the target)');
});

it('says how to get one where no suite of an identity provider was played', async () => {
  expect(await written([created()], [])).toContain('--suite entra,okta,lifecycle,conformance');
});

it('lets no text of a target become markup', async () => {
  const red = aRedCheck({ id: 'okta/create', actual: 'answered <img src=x> | [a](javascript:b) `c`\n# d' });

  const text = await written([created(red)]);

  expect(text).not.toMatch(/(?<!\\)[<[`]\w*img|(?<!\\)\]\(|^# d/m);
  expect(text).toContain('answered \\<img src=x\\> \\| \\[a\\](javascript:b) \\`c\\` \\# d');
});
