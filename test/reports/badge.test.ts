import { expect, it } from 'vitest';
import { badge } from '../../reports/badge.ts';
import type { RunEvent, Status } from '../../reports/run-log/event.ts';
import { aCheck, aKey, aResult, aRun, aSurface, entra, okta, streamOf } from './build.ts';

async function drawn(events: readonly RunEvent[]): Promise<string> {
  let text = '';
  for await (const part of badge.render(streamOf(events), aSurface())) text += part;
  return text;
}

const told = (svg: string): string | undefined => /<title>(.*)<\/title>/.exec(svg)?.[1];
const results = (statuses: Readonly<Record<string, Status>>) =>
  Object.entries(statuses).map(([idp, status]) =>
    aResult({
      key: aKey({ idp: idp === 'none' ? null : idp, id: `story-${idp}` }),
      status,
      checks: [aCheck({ status })],
    }),
  );
const dialects = [entra, okta];

it.each([
  ['ready: Entra ID, Okta', { entra: 'pass', 'okta-oin': 'warn' }],
  ['not ready: Okta', { entra: 'pass', 'okta-oin': 'fail' }],
  ['ready: Entra ID', { entra: 'pass', 'okta-oin': 'skip' }],
  ['not judged', { entra: 'error', 'okta-oin': 'pass' }],
  ['not judged', { entra: 'skip' }],
  ['breaks SCIM 2.0', { entra: 'pass', none: 'fail' }],
  ['ready: SCIM 2.0', { none: 'pass' }],
] as const)('says %s', async (text, statuses) => {
  const svg = await drawn(aRun({ results: results(statuses), started: { dialects } }));

  expect(told(svg)).toBe(`SCIM: ${text}`);
});

it('counts identity providers that are too many for a badge', async () => {
  const many = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: `Provider ${id}`, label: id, family: id }));
  const svg = await drawn(
    aRun({ results: results({ a: 'pass', b: 'pass', c: 'pass', d: 'pass' }), started: { dialects: many } }),
  );

  expect(told(svg)).toBe('SCIM: ready: 4 identity providers');
});

it('calls nothing ready after a run that was interrupted', async () => {
  const svg = await drawn(
    aRun({ results: results({ entra: 'pass' }), started: { dialects }, finished: { ended: 'interrupted' } }),
  );

  expect(told(svg)).toBe('SCIM: not judged');
});

it('lets no name break out of the picture', async () => {
  const title = '"><script>alert(1)</script>';
  const svg = await drawn(
    aRun({ results: results({ x: 'pass' }), started: { dialects: [{ id: 'x', title, label: 'x', family: 'x' }] } }),
  );

  expect(svg).not.toContain('<script');
  expect(svg.match(/<svg/g)).toHaveLength(1);
});
