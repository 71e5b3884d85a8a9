import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { attribute, type JsonObject } from '../../target-adapter/scim/resource.ts';
import {
  anyTaken,
  currentTaken,
  notModified,
  staleDeleteRefused,
  staleRefused,
} from '../checks/versions/conditions.ts';
import { tagFollowsChange, tagGiven } from '../checks/versions/tags.ts';
import { announces } from '../discovery.ts';
import { mayWrite } from '../probe/attributes.ts';
import { createSubject, patchBody } from '../probe/subject.ts';
import { defineScenario, type Seen } from '../scenario.ts';

export const versions = defineScenario({
  id: 'versions',
  suite: 'conformance',
  group: 'Versions',
  title: 'Versions tell whether somebody was changed, and guard changes',
  needs: [],
  dialects: 'none',
  after: ['create-and-read-back'],
  story: [
    'A person is read twice, and once with the condition that something changed.',
    'The person is changed with the current ETag, with the one before, and with any.',
    'At last the person is to be deleted with an ETag of before, which must not happen.',
    'A target that does not announce ETags is not judged.',
  ],
  checks: [tagGiven, notModified, currentTaken, tagFollowsChange, staleRefused, anyTaken, staleDeleteRefused],
  async play(tools) {
    const { check, discovery, need, readId, scim, skip } = tools;
    if (announces(discovery, 'etag') !== true) skip('the target does not announce ETags');
    const { id, path, sent } = await createSubject(tools);
    const first = await readId('Users', id);
    need(tagGiven, { exchanges: first.exchanges.slice(-1) });
    const tag = tagOf(first) ?? '';
    const guarded = (method: 'GET' | 'DELETE', headers: Readonly<Record<string, string>>): Promise<Exchange> =>
      scim({ method, path, headers });
    check(notModified, { exchanges: [await guarded('GET', { 'If-None-Match': tag })] });

    if (!mayWrite(tools, 'displayName')) skip('its schema has no displayName that a client may write');
    const write = (displayName: string, ifMatch: string): Promise<Exchange> => {
      const Operations = [{ op: 'replace', path: 'displayName', value: displayName }];
      const body: JsonObject = discovery.patch === false ? { ...sent, id, displayName } : patchBody(Operations);
      const method = discovery.patch === false ? 'PUT' : 'PATCH';
      return scim({ method, path, headers: { 'If-Match': ifMatch }, body });
    };
    const change = async (displayName: string, ifMatch: string) => {
      const written = await write(displayName, ifMatch);
      const seen = await readId('Users', id, ({ resource }) => attribute(resource, 'displayName') === displayName);
      const shown = attribute(seen.resource, 'displayName');
      const happened = seen.resource === undefined ? undefined : shown === displayName;
      return { seen, exchanges: [written, ...seen.exchanges.slice(-1)], happened };
    };

    const again = await readId('Users', id);
    const current = await change('Bea Current', tagOf(again) ?? tag);
    check(currentTaken, current);
    check(tagFollowsChange, {
      exchanges: [...first.exchanges.slice(-1), ...again.exchanges.slice(-1), ...current.exchanges],
    });
    if (current.happened !== true || tagOf(current.seen) === tag) return;
    check(staleRefused, await change('Bea Stale', tag));
    check(anyTaken, await change('Bea Any', '*'));

    const deleted = await guarded('DELETE', { 'If-Match': tag });
    const after = await readId('Users', id, ({ hits }) => hits === 0);
    const status = after.status ?? 0;
    check(staleDeleteRefused, {
      exchanges: [deleted, ...after.exchanges.slice(-1)],
      happened: [200, 404, 410].includes(status) ? status !== 200 : undefined,
    });
  },
});

const tagOf = (seen: Seen): string | undefined => seen.exchanges.at(-1)?.response?.headers.etag;
