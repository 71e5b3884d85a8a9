import { expect, it } from 'vitest';
import { exampleParts } from '../../../../scenarios/cli/explain/example-parts.ts';
import { checksOf } from '../../../../scenarios/cli/listings.ts';
import { wholeKnowledge } from './some-knowledge.ts';

const knowledge = await wholeKnowledge();
const { scenarios, faults } = knowledge;
const checks = checksOf(scenarios);
const checkOf = (id: string) => checks.filter((check) => check.id === id);
const labelled = async (id: string, known = knowledge) => Object.fromEntries(await exampleParts(checkOf(id), known));

it('shows the exchange that the verdict names, right and wrong', async () => {
  const parts = await labelled('connection/no-token', {
    ...knowledge,
    faults: faults.filter(({ id }) => id === 'no-token-finds-nobody'),
  });

  expect(parts.Example).toEqual(['GET {base}/Users?startIndex=1&count=1 without Authorization']);
  expect(parts.Right?.[0]).toBe('401');
  expect(parts.Wrong?.[0]).toBe('200');
  expect(parts.Verdict?.join()).toContain('connection/no-token: expected 401');
  expect(parts.Played?.join()).toContain('with the fault no-token-finds-nobody');
});

it('shows the same each time', async () => {
  expect(await labelled('create/location')).toEqual(await labelled('create/location'));
});

it('shows no credential', async () => {
  const shown = JSON.stringify(await Promise.all(['token/both-work', 'create/location'].map((id) => labelled(id))));

  expect(shown).not.toMatch(/Bearer (?!realm|redacted|token)/);
});

it.each<[string, Partial<typeof knowledge>, string]>([
  ['no check tests it', {}, 'none: no check tests it yet'],
  ['no fault breaks it', { faults: [] }, 'none: no fault of the reference provider breaks it yet'],
])('says that %s', async (_what, change, told) => {
  const own = change.faults === undefined ? [] : checkOf('create/location');

  expect(await exampleParts(own, { ...knowledge, ...change })).toEqual([['Example', [told]]]);
});

it('says that no exchange shows it, where that is so', async () => {
  const harmless = { id: 'harmless', title: 'Nothing is wrong', caughtBy: ['create/location'] };

  const parts = await exampleParts(checkOf('create/location'), { ...knowledge, faults: [harmless] });

  expect(parts).toEqual([['Example', [expect.stringMatching(/^none: what shows it is no exchange/)]]]);
});
