import { describe, expect, it } from 'vitest';
import { removeBySupport } from '../../../scenarios/runner/by-support.ts';
import type { Removal } from '../../../scenarios/runner/clean-up.ts';
import type { PersonView } from '../../../target-adapter/administration/administration.ts';
import { marker } from './a-target.ts';

const own = `ada.${marker}.1@example.org`;
const renamed = `ada.${marker}.2@example.org`;

/** Calls support for both names of a person; tells whom it removed. */
async function callSupport(people: Readonly<Record<string, PersonView>>, removal: Removal = { how: 'removed' }) {
  const removed: string[] = [];
  const end = await removeBySupport(removal, {
    names: [own, renamed],
    marker,
    target: 'staging',
    administration: {
      findPerson: async ({ userName }) => people[userName],
      removePerson: async ({ id }) => void removed.push(id),
      whyNot: () => 'not asked',
      close: () => Promise.resolve(),
    },
  });
  return { end, removed };
}

it('has whoever still stands in the organization removed, under each name', async () => {
  const { end, removed } = await callSupport({
    [own]: { id: '7', address: own },
    [renamed]: { id: '8', address: renamed },
  });

  expect([end, removed]).toEqual([{ how: 'removed', reason: 'by support' }, ['7', '8']]);
});

describe('support is not called, and the person told as left, where a search shows', () => {
  it.each([
    ['somebody of whom no address is told', { id: 'ceo-1' }, /tells no address/],
    ['somebody else', { id: 'ceo-1', address: 'ceo@example.org' }, /shows somebody else/],
  ])('%s', async (_what, found, reason) => {
    const { end, removed } = await callSupport({ [own]: found });

    expect([end, removed]).toEqual([{ how: 'failed', reason: expect.stringMatching(reason) }, []]);
  });
});

it.each([{ how: 'removed' }, { how: 'gone' }, { how: 'deactivated', reason: 'DELETE answered 405' }] as const)(
  'who is not found there is $how as before',
  async (removal) => {
    expect((await callSupport({}, removal)).end).toEqual(removal);
  },
);

it('who could not be removed over SCIM is not removed by support', async () => {
  const { end, removed } = await callSupport({ [own]: { id: '7', address: own } }, { how: 'failed', reason: 'no' });

  expect([end, removed]).toEqual([{ how: 'failed', reason: 'no' }, []]);
});

it('says who stays where nobody can call support', async () => {
  const end = await removeBySupport(
    { how: 'removed' },
    {
      names: [own],
      marker,
      target: 'staging',
      administration: { whyNot: (call) => `there is no ${call}`, close: () => Promise.resolve() },
    },
  );

  expect(end).toEqual({
    how: 'deactivated',
    reason: 'stays in the organization of staging until support removes them: there is no findPerson',
  });
});
