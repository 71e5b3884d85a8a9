import { describe, expect, it } from 'vitest';
import type { OpenClaim } from '../../../scenarios/runner/claim-book.ts';
import { cleanUpSignal, removeClaim } from '../../../scenarios/runner/clean-up.ts';
import type { ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { listOf } from '../../../target-adapter/scim/resource.ts';
import { aList, anAnswer, aUser } from '../../simulator/build.ts';
import { handClock } from '../../target-adapter/clocks.ts';
import { asked, refusal } from '../build.ts';
import { marker } from './a-target.ts';

const value = `ada.${marker}.1@example.org`;
const mine = aUser('7', { userName: value });
const claimOf = (...ids: readonly string[]): OpenClaim => ({
  claim: { type: 'User', by: 'userName', value },
  resourceIds: new Set(ids),
  names: new Set(),
});

/** Removes the claim from a target that shows by GET what its search finds, if nothing else; tells what it was asked. */
async function remove(
  claim: OpenClaim,
  answers: {
    search?: ScimResponse;
    read?: ScimResponse;
    deletion?: ScimResponse | 'none';
    patch?: ScimResponse;
    /** What a look shows after a DELETE that was answered with success, one look after the other. */
    after?: readonly ScimResponse[];
    settle?: () => Promise<void>;
  },
) {
  const sent: string[] = [];
  const after = [...(answers.after ?? [])];
  const deleted = new Set<string>();
  const { search = anAnswer(200, aList()), read, deletion = anAnswer(204), patch = refusal(501) } = answers;
  const removal = await removeClaim(claim, {
    marker,
    ...(answers.settle === undefined ? {} : { settle: answers.settle }),
    async send(request: ScimRequest) {
      const path = request.path.split('?')[0];
      sent.push(`${request.method} ${path}`);
      if (request.method === 'PATCH') return asked('PATCH', patch);
      if (request.method === 'DELETE') deleted.add(String(path));
      if (request.method === 'GET' && deleted.has(String(path))) return asked('GET', after.shift() ?? refusal(404));
      if (request.method === 'DELETE') return asked('DELETE', deletion === 'none' ? undefined : deletion);
      if (request.path.includes('?filter=')) return asked('GET', search);
      const found = listOf(search.body).find(({ id }) => path === `/Users/${id}`);
      return asked('GET', read ?? (found === undefined ? refusal(404) : anAnswer(200, found)));
    },
  });
  return { removal, writes: sent.filter((each) => !each.startsWith('GET')), sent };
}

describe('removing', () => {
  it('deletes what is found under the claimed name', async () => {
    const { removal, writes } = await remove(claimOf(), { search: anAnswer(200, aList(mine)) });

    expect([removal.how, writes]).toEqual(['removed', ['DELETE /Users/7']]);
  });

  it('deletes a known id that nobody finds, after a look that shows the marker', async () => {
    const { removal, writes } = await remove(claimOf('7'), { read: anAnswer(200, mine) });

    expect([removal.how, writes]).toEqual(['removed', ['DELETE /Users/7']]);
  });

  it('deletes both of a person whom a faulty target made twice', async () => {
    const { writes } = await remove(claimOf('7'), { search: anAnswer(200, aList(mine, { ...mine, id: '8' })) });

    expect(writes).toEqual(['DELETE /Users/7', 'DELETE /Users/8']);
  });

  it('finds nothing to do where it is gone', async () => {
    expect((await remove(claimOf('7'), {})).removal.how).toBe('gone');
    expect((await remove(claimOf(), {})).writes).toEqual([]);
  });

  it('percent-encodes an id, so that none leads to another address', async () => {
    const { sent } = await remove(claimOf('../Groups?x'), {});

    expect(sent).toContain('GET /Users/..%2FGroups%3Fx');
  });
});

describe('a search that is no proof', () => {
  const others = aList(aUser('1'), aUser('2'));
  const answers: readonly (readonly [string, ScimResponse, string])[] = [
    ['is down', refusal(500), 'the search answered 500'],
    ['asks for patience', refusal(429), 'the search answered 429'],
    ['answers the page of a log-in', anAnswer(200, undefined), 'the search answered 200 without a list'],
    ['answers 200 with an error', anAnswer(200, refusal(500).body), 'the search answered 200 without a list'],
    ['shows the first of many', anAnswer(200, { ...Object(others), totalResults: 300 }), 'the search showed 2 of 300'],
  ];

  it.each(answers)('and %s leaves what was created, and says why', async (_what, search, reason) => {
    expect((await remove(claimOf(), { search })).removal).toEqual({ how: 'failed', reason });
  });

  it.each(answers)('and %s says nothing against the 404 of a known id', async (_what, search) => {
    expect((await remove(claimOf('7'), { search })).removal).toEqual({ how: 'gone' });
  });

  it.each(answers)('and %s says nothing against a removal', async (_what, search) => {
    const read = anAnswer(200, mine);

    expect((await remove(claimOf('7'), { search, read })).removal).toEqual({ how: 'removed' });
  });

  it.each(answers)('and %s leaves whose known id is that of somebody else', async (_what, search, reason) => {
    const { removal, writes } = await remove(claimOf('1'), {
      search,
      read: anAnswer(200, aUser('1', { userName: 'ceo@example.org' })),
    });

    expect([removal, writes]).toEqual([{ how: 'failed', reason }, []]);
  });

  it.each(answers)('and %s finds gone what the target refused to create', async (_what, search) => {
    expect((await remove({ ...claimOf(), refused: 403 }, { search })).removal).toEqual({ how: 'gone' });
  });

  it('that has no answer leaves what was created', async () => {
    const removal = await removeClaim(claimOf(), { marker, send: async () => asked('GET') });

    expect(removal).toEqual({ how: 'failed', reason: 'the target closed the connection' });
  });
});

it('an empty list may leave its resources out', async () => {
  const { removal } = await remove(claimOf(), { search: anAnswer(200, { totalResults: 0 }) });

  expect(removal).toEqual({ how: 'gone' });
});

describe('a person whom the search shows', () => {
  it.each([undefined, null, '', { a: 1 }])('with the id %j is told as left', async (id) => {
    const { removal, writes } = await remove(claimOf(), { search: anAnswer(200, aList({ ...mine, id })) });

    expect(removal).toEqual({ how: 'failed', reason: 'the search shows it without an id that can be asked for' });
    expect(writes).toEqual([]);
  });

  it('with a number as id is removed by it', async () => {
    const numbered = { ...mine, id: 1007 };

    const { removal, writes } = await remove(claimOf(), {
      search: anAnswer(200, aList(numbered)),
      read: anAnswer(200, numbered),
    });

    expect([removal, writes]).toEqual([{ how: 'removed' }, ['DELETE /Users/1007']]);
  });

  it.each([[[]], [['1']]])('with the id of somebody else is told as left, known before: %j', async (ids) => {
    const { removal, writes } = await remove(claimOf(...ids), {
      search: anAnswer(200, aList({ ...mine, id: '1' })),
      read: anAnswer(200, aUser('1', { userName: 'ceo@example.org' })),
    });

    expect(removal).toEqual({ how: 'failed', reason: 'the search shows it with the id of somebody else' });
    expect(writes).toEqual([]);
  });
});

describe('of several that are removed', () => {
  const both = anAnswer(200, aList(mine, { ...mine, id: '8' }));
  const removing = (...deletions: readonly ScimResponse[]) => {
    const left = [...deletions];
    const deleted = new Set<string>();
    return removeClaim(claimOf(), {
      marker,
      async send({ method, path }) {
        if (method === 'GET' && deleted.has(path)) return asked('GET', refusal(404));
        if (method === 'DELETE') deleted.add(path);
        if (method === 'DELETE') return asked('DELETE', left.shift());
        if (method === 'PATCH') return asked('PATCH', anAnswer(200));
        return asked('GET', path.includes('?filter=') ? both : anAnswer(200, { ...mine, id: path.slice(-1) }));
      },
    });
  };

  it('the worst end is told', async () => {
    expect((await removing(anAnswer(204), refusal(404))).how).toBe('removed');
    expect((await removing(refusal(404), anAnswer(204))).how).toBe('removed');
    expect((await removing(anAnswer(204), refusal(405))).how).toBe('deactivated');
    expect((await removing(refusal(405), refusal(500))).how).toBe('failed');
  });
});

it('tells the name that a person has now whom it removes', async () => {
  const names: string[] = [];
  const now = `grace.${marker}.2@example.org`;

  await removeClaim(claimOf('7'), {
    marker,
    onFound: (name) => names.push(name),
    async send({ path }) {
      return asked(
        'GET',
        path.includes('?filter=') ? anAnswer(200, aList(mine)) : anAnswer(200, { ...mine, userName: now }),
      );
    },
  });

  expect(names).toEqual([now]);
});

it('finds by the name that it was given since whose id went with the first one', async () => {
  const now = `grace.${marker}.2@example.org`;
  const deleted: string[] = [];

  const removal = await removeClaim(
    { ...claimOf('7'), names: new Set([now]) },
    {
      marker,
      async send({ method, path }) {
        if (method === 'DELETE') deleted.push(path);
        if (path.includes('?filter='))
          return asked(
            'GET',
            anAnswer(200, path.includes('grace') ? aList({ ...mine, id: '8', userName: now }) : aList()),
          );
        const isThere = path === '/Users/8' && !deleted.includes(path);
        return asked(
          method,
          method === 'DELETE' ? anAnswer(204) : isThere ? anAnswer(200, { ...mine, id: '8' }) : refusal(404),
        );
      },
    },
  );

  expect([removal, deleted]).toEqual([{ how: 'removed' }, ['/Users/8']]);
});

it('finds a name that was claimed in capitals', async () => {
  const claim = { type: 'User', by: 'userName', value: value.toUpperCase() } as const;

  const { writes } = await remove({ ...claimOf(), claim }, { search: anAnswer(200, aList(mine)) });

  expect(writes).toEqual(['DELETE /Users/7']);
});

describe('whatever an answer says, nobody else is touched', () => {
  it.each([
    [
      'a search that was not filtered',
      { search: anAnswer(200, aList(aUser('1', { userName: 'ceo@example.org' }), aUser('2'))) },
    ],
    ['a search that finds a longer name', { search: anAnswer(200, aList(aUser('1', { userName: `x${value}` }))) }],
    ['a known id that is somebody else’s', { read: anAnswer(200, aUser('7', { userName: 'ceo@example.org' })) }],
    ['a known id that answers as another', { read: anAnswer(200, { ...mine, id: '8' }) }],
    ['a known id that answers a list', { read: anAnswer(200, aList(mine)) }],
  ])('in %s', async (_what, answers) => {
    expect((await remove(claimOf('7'), answers)).writes).toEqual([]);
  });

  it('not even where the claimed name lacks the marker', async () => {
    const claim = { type: 'User', by: 'userName', value: 'ceo@example.org' } as const;

    const { writes } = await remove(
      { ...claimOf(), claim },
      { search: anAnswer(200, aList(aUser('1', { userName: 'ceo@example.org' }))) },
    );

    expect(writes).toEqual([]);
  });
});

describe('a DELETE', () => {
  const removed = (deletion: ScimResponse | 'none', patch?: ScimResponse) =>
    remove(claimOf(), { search: anAnswer(200, aList(mine)), deletion, ...(patch === undefined ? {} : { patch }) });

  it.each([200, 202, 204])('removes with %i', async (status) => {
    expect((await removed(anAnswer(status))).removal.how).toBe('removed');
  });

  it.each([404, 410])('finds with %i that it is gone', async (status) => {
    expect((await removed(anAnswer(status))).removal.how).toBe('gone');
  });

  it.each([403, 405, 501])('that is refused with %i is followed by a deactivation', async (status) => {
    const { removal, writes } = await removed(refusal(status), anAnswer(200));

    expect(removal).toEqual({ how: 'deactivated', reason: `DELETE answered ${status}` });
    expect(writes).toEqual(['DELETE /Users/7', 'PATCH /Users/7']);
  });

  it('fails where that is refused too', async () => {
    expect((await removed(refusal(405))).removal).toEqual({
      how: 'failed',
      reason: 'DELETE answered 405, and the person could not be deactivated',
    });
  });

  it.each([302, 400, 401, 500, 503])('fails with %i, and says so', async (status) => {
    expect((await removed(refusal(status))).removal).toEqual({ how: 'failed', reason: `DELETE answered ${status}` });
  });

  it('fails without an answer', async () => {
    expect((await removed('none')).removal).toEqual({ how: 'failed', reason: 'the target closed the connection' });
  });
});

describe('after a DELETE that was answered with success', () => {
  const search = anAnswer(200, aList(mine));
  const there = anAnswer(200, { ...mine, active: true });

  it('one look shows that nothing is left', async () => {
    const { removal, sent } = await remove(claimOf(), { search });

    expect(removal).toEqual({ how: 'removed' });
    expect(sent).toEqual(['GET /Users', 'GET /Users/7', 'DELETE /Users/7', 'GET /Users/7']);
  });

  it('who is still there is deactivated and told as left', async () => {
    const { removal, writes } = await remove(claimOf(), { search, after: [there], patch: anAnswer(200) });

    expect(removal).toEqual({ how: 'failed', reason: 'DELETE answered 204, and it is still there, deactivated' });
    expect(writes).toEqual(['DELETE /Users/7', 'PATCH /Users/7']);
  });

  it('who is shown as deactivated was removed as the target removes', async () => {
    const { removal, writes } = await remove(claimOf(), { search, after: [anAnswer(200, { ...mine, active: false })] });

    expect([removal, writes]).toEqual([{ how: 'removed' }, ['DELETE /Users/7']]);
  });

  it('somebody else who has the id now is left alone', async () => {
    const { removal, writes } = await remove(claimOf(), {
      search,
      after: [anAnswer(200, aUser('7', { userName: 'ceo@example.org' }))],
    });

    expect([removal, writes]).toEqual([{ how: 'removed' }, ['DELETE /Users/7']]);
  });

  it('a target that shows changes late is looked at again', async () => {
    let waits = 0;
    const settle = async () => {
      waits += 1;
    };

    const { removal, writes } = await remove(claimOf(), { search, after: [there], settle });

    expect([removal, writes, waits]).toEqual([{ how: 'removed' }, ['DELETE /Users/7'], 1]);
  });

  it('a group that is still there is told as left', async () => {
    const group = { schemas: [], id: '9', displayName: `team ${marker}` };

    const removal = await removeClaim(
      { ...claimOf('9'), claim: { type: 'Group', by: 'displayName', value: group.displayName } },
      {
        marker,
        send: async ({ method, path }) =>
          asked(
            method,
            method === 'DELETE' ? anAnswer(204) : anAnswer(200, path.includes('?filter=') ? aList() : group),
          ),
      },
    );

    expect(removal).toEqual({ how: 'failed', reason: 'DELETE answered 204, and it is still there' });
  });
});

describe('the time of a clean-up', () => {
  it('ends it, whatever has happened to the run', async () => {
    const clock = handClock();
    const { signal } = cleanUpSignal(clock, 30_000);

    clock.advance(29_999);
    expect(signal.aborted).toBe(false);
    clock.advance(1);
    await Promise.resolve();
    await Promise.resolve();

    expect(signal.aborted).toBe(true);
  });

  it('no longer runs once it is over', async () => {
    const clock = handClock();
    const { signal, end } = cleanUpSignal(clock, 30_000);

    end();
    clock.advance(60_000);
    await Promise.resolve();

    expect([signal.aborted, clock.waiting()]).toEqual([false, 0]);
  });
});

describe('removing what a target defines itself', () => {
  const laptop = { id: '7', displayName: `Laptop ${marker}` };
  const claimed: OpenClaim = {
    claim: { type: 'resource', by: 'displayName', value: laptop.displayName, endpoint: '/Devices' },
    resourceIds: new Set(),
    names: new Set(),
  };

  /** A target that does not filter devices. */
  async function removeFrom(devices: readonly { id: string; displayName: string }[], claim: OpenClaim = claimed) {
    const there = new Map(devices.map((device) => [`/Devices/${device.id}`, device]));
    const writes: string[] = [];
    const removal = await removeClaim(claim, {
      marker,
      async send({ method, path }: ScimRequest) {
        if (method === 'DELETE') {
          writes.push(`${method} ${path}`);
          there.delete(path);
          return asked('DELETE', anAnswer(204));
        }
        if (path.includes('?filter=')) return asked('GET', refusal(400));
        const list = { Resources: [...there.values()], totalResults: there.size };
        if (path === '/Devices') return asked('GET', anAnswer(200, list));
        const found = there.get(path);
        return asked('GET', found === undefined ? refusal(404) : anAnswer(200, found));
      },
    });
    return { removal, writes };
  }

  it('finds it in the whole list where nothing is filtered, and leaves all others alone', async () => {
    const { removal, writes } = await removeFrom([laptop, { id: '8', displayName: 'Laptop of the boss' }]);

    expect([removal.how, writes]).toEqual(['removed', ['DELETE /Devices/7']]);
  });

  it('leaves alone what has the id of a claim and not the marker', async () => {
    const foreign = { id: '7', displayName: 'Laptop of the boss' };

    const { removal, writes } = await removeFrom([foreign], { ...claimed, resourceIds: new Set(['7']) });

    expect([removal.how, writes]).toEqual(['gone', []]);
  });

  it('removes nothing where the run log does not say of which endpoint it is', async () => {
    const { endpoint: _endpoint, ...claim } = claimed.claim;

    const { removal, writes } = await removeFrom([laptop], { ...claimed, claim });

    expect([removal.how, writes]).toEqual(['failed', []]);
  });
});
