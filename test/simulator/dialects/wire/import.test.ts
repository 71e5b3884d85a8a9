import { describe, expect, it } from 'vitest';
import { importAll } from '../../../../simulator/dialects/wire/import.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { aGroupResource, aList, anAnswer, aSetting, aUser, playTarget } from '../../build.ts';

const habits: Parameters<typeof importAll>[1] = {
  page: (endpoint, startIndex) => ({ method: 'GET', path: `${endpoint}?startIndex=${startIndex}`, headers: {} }),
  refusal: ({ status }) => ({ kind: 'failed', action: 'import', code: 'refused', reason: `${status}`, status }),
  unusable: ({ status }, reason) => ({ kind: 'failed', action: 'import', code: 'unusable', reason, status }),
};
const aPage = (totalResults: number, ...ids: readonly string[]): ScimResponse => {
  const list = aList(...ids.map((id) => aUser(id)));
  return anAnswer(200, { ...Object(list), totalResults });
};
const importFrom = (answers: readonly ScimResponse[], groups: 'endpoint' | 'none' = 'none') =>
  playTarget(importAll(aSetting({ groups }), habits), answers);

describe('importAll', () => {
  it('reads on after what it has seen until everybody is there, whatever the size of a page', () => {
    const { requests, settlement } = importFrom([aPage(5, 'a', 'b'), aPage(5, 'c', 'd'), aPage(5, 'e')]);

    expect(requests.map(({ path }) => path)).toEqual([
      '/Users?startIndex=1',
      '/Users?startIndex=3',
      '/Users?startIndex=5',
    ]);
    expect(settlement).toMatchObject({ action: 'import', imported: { users: [...'abcde'].map((id) => ({ id })) } });
  });

  it('ends where a page brings nobody new, so that a list without an end is not read for ever', () => {
    const same = aPage(1_000_000, 'a', 'b');

    const { requests, settlement } = importFrom([same, same]);

    expect(requests).toHaveLength(2);
    expect(settlement).toMatchObject({ kind: 'done', imported: { users: [{ id: 'a' }, { id: 'b' }] } });
  });

  it('reads the groups after the users where the target serves them', () => {
    const answers = [aPage(1, 'a'), anAnswer(200, aList(aGroupResource('90')))];

    const { requests, settlement } = importFrom(answers, 'endpoint');

    expect(requests.map(({ path }) => path)).toEqual(['/Users?startIndex=1', '/Groups?startIndex=1']);
    expect(settlement).toMatchObject({ imported: { groups: [{ id: '90' }] } });
  });

  it.each([
    ['a refusal', anAnswer(403), { code: 'refused', status: 403 }],
    ['an answer that is no list', anAnswer(200, 'hello'), { code: 'unusable', status: 200 }],
  ])('ends with %s', (_, answer, settlement) => {
    expect(importFrom([aPage(3, 'a', 'b'), answer]).settlement).toMatchObject(settlement);
  });
});
