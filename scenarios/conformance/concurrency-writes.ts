import { attribute } from '../../target-adapter/scim/resource.ts';
import { patchOp } from '../../target-adapter/scim/urns.ts';
import { noLostUpdate, oneWinner } from '../checks/concurrency/writes.ts';
import { makePerson } from '../probe/people.ts';
import { defineScenario } from '../scenario.ts';

export const concurrencyWrites = defineScenario({
  id: 'concurrency-writes',
  suite: 'conformance',
  tags: ['concurrency'],
  group: 'Concurrency',
  title: 'What is sent at the same time is done as if one came after the other',
  needs: [],
  dialects: 'none',
  after: ['create-and-read-back'],
  story: [
    'The same person is created twice at the same time: one create wins, and one account is there.',
    'Somebody else is changed twice at the same time, in given name and in family name: both changes arrive.',
  ],
  checks: [oneWinner, noLostUpdate],
  async play(tools) {
    const { scim, check, find, person, userBody, readId, discovery, newFamilyName } = tools;
    const twin = person();
    const create = () => scim({ method: 'POST', path: '/Users', body: userBody(twin) });
    const creates = await Promise.all([create(), create()]);
    const found = await find(twin.email, ({ hits }) => hits > 0);
    check(oneWinner, { ...found, exchanges: [...creates, ...found.exchanges], creates: creates.length });

    if (discovery.patch === false) return;
    const who = person();
    const { id, resource } = await makePerson(tools, {}, who);
    if (
      attribute(resource, 'name', 'givenName') === undefined ||
      attribute(resource, 'name', 'familyName') === undefined
    )
      return;
    // The run may write to whom it has seen to be its own: it looks once, not in the middle of both changes.
    await readId('Users', id);
    const path = `/Users/${encodeURIComponent(id)}`;
    const changes = [
      ['name.givenName', `${who.givenName} A`],
      ['name.familyName', newFamilyName(who)],
    ] as const;
    const patches = await Promise.all(
      changes.map(([name, value]) => {
        const Operations = [{ op: 'replace', path: name, value }];
        return scim({ method: 'PATCH', path, body: { schemas: [patchOp], Operations } });
      }),
    );
    const seen = await readId('Users', id, (now) =>
      changes.every(([name, value]) => attribute(now.resource, ...name.split('.')) === value),
    );
    check(noLostUpdate, { ...seen, exchanges: [...patches, ...seen.exchanges], changes });
  },
});
