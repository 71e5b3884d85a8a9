import { createDelivered } from '../checks/create/create-delivered.ts';
import { dataGone } from '../checks/delete/data-gone.ts';
import { deleteDelivered } from '../checks/delete/delete-delivered.ts';
import { deleteStatus } from '../checks/delete/delete-status.ts';
import { gone } from '../checks/delete/gone.ts';
import { leavesOrganization } from '../checks/delete/leaves-organization.ts';
import { notFound } from '../checks/delete/not-found.ts';
import { schemaKept } from '../checks/update/schema-kept.ts';
import { defineScenario } from '../scenario.ts';

export const deleteHard = defineScenario({
  id: 'delete-hard',
  suite: 'lifecycle',
  group: 'Deactivate and delete',
  title: 'A person who is deleted for good leaves nothing behind',
  needs: ['deletes-hard', 'dialect-deletes'],
  after: ['create-and-read-back', 'invitation-accepted'],
  story: [
    'The administrator assigns a person, and somebody gives them a nickname by hand.',
    'The person is then deleted in the directory.',
    'The person is gone, over SCIM and in the organization.',
    'Somebody else gets the address later: the new account holds nothing of the old one.',
  ],
  checks: [schemaKept, deleteDelivered, deleteStatus, gone, notFound, leavesOrganization, createDelivered, dataGone],
  async play({
    idp,
    settledPerson,
    person: newPerson,
    behaviour,
    discovery,
    delivery,
    need,
    check,
    tell,
    readId,
    find,
    viewOf,
    giveExtra,
  }) {
    const { person, resourceId } = await settledPerson();
    const extra = await giveExtra(resourceId);
    check(schemaKept, {
      ...extra,
      exchanges: [extra.patched, ...extra.seen.exchanges],
      discovery,
      listed: behaviour.attributes,
    });
    const deleted = delivery(await idp.delete(person));
    need(deleteDelivered, deleted);
    check(deleteStatus, deleted);
    tell('Somebody reads and looks for the deleted person.');
    check(gone, await readId('Users', resourceId, ({ resource }) => resource === undefined));
    check(notFound, { ...(await find(person.email, ({ hits }) => hits === 0)), discovery });
    if (behaviour.afterDelete === 'gone') check(leavesOrganization, await viewOf(person.email));

    tell('Somebody else gets the address.');
    const successor = newPerson({ email: person.email });
    const created = await idp.assign(successor);
    if (created.settlement.kind === 'failed' && created.settlement.status === 409) return;
    need(createDelivered, delivery(created));
    const seen = await readId('Users', created.resourceId ?? '', ({ resource }) => resource !== undefined);
    check(dataGone, { ...seen, resource: seen.resource, lost: extra.kept });
  },
});
