import { externalIdNotInvented, readOnlyIgnored } from '../checks/create/server-assigned.ts';
import { createdId } from '../probe/created-id.ts';
import { defineScenario } from '../scenario.ts';

export const createServerAssigned = defineScenario({
  id: 'create-server-assigned',
  suite: 'conformance',
  group: 'Create',
  title: 'A new resource gets its id and meta from the target alone',
  needs: [],
  dialects: 'none',
  after: ['create-representation'],
  story: [
    'A person is created by hand, with an id, a time of creation and a resource type of our own, and without an externalId.',
    'The answer and a read show what the target made of them.',
  ],
  checks: [readOnlyIgnored, externalIdNotInvented],
  async play({ scim, person, userBody, readId, check }) {
    const sent = { id: 'chosen-by-the-client', created: '1999-12-31T00:00:00Z', resourceType: 'Robot' };
    const { externalId: _left, ...body } = userBody(person());
    const meta = { created: sent.created, resourceType: sent.resourceType };
    const created = await scim({ method: 'POST', path: '/Users', body: { ...body, id: sent.id, meta } });
    const id = createdId(created);
    const seen = id === undefined ? undefined : await readId('Users', id);
    const evidence = { created, sent, exchanges: [created, ...(seen?.exchanges ?? [])], ...(seen && { seen }) };
    check(readOnlyIgnored, evidence);
    check(externalIdNotInvented, evidence);
  },
});
