import { deleteDelivered } from '../checks/delete/delete-delivered.ts';
import { deleteStatus } from '../checks/delete/delete-status.ts';
import { gone } from '../checks/delete/gone.ts';
import { notFound } from '../checks/delete/not-found.ts';
import { staysInOrganization } from '../checks/delete/stays-in-organization.ts';
import { defineScenario } from '../scenario.ts';

export const deleteSoft = defineScenario({
  id: 'delete-soft',
  suite: 'lifecycle',
  group: 'Deactivate and delete',
  title: 'A deleted person stays in the organization as deactivated',
  needs: ['deletes-softly', 'dialect-deletes'],
  after: ['create-and-read-back', 'invitation-accepted'],
  story: [
    'The administrator assigns a person, who is then deleted in the directory.',
    'Over SCIM the person is gone.',
    'In the organization the person still stands, and cannot log in.',
  ],
  checks: [deleteDelivered, deleteStatus, gone, notFound, staysInOrganization],
  async play({ idp, settledPerson, behaviour, discovery, delivery, need, check, tell, readId, find, viewOf }) {
    const { person, resourceId } = await settledPerson();
    const deleted = delivery(await idp.delete(person));
    need(deleteDelivered, deleted);
    check(deleteStatus, deleted);
    tell('Somebody reads and looks for the deleted person.');
    check(gone, await readId('Users', resourceId, ({ resource }) => resource === undefined));
    check(notFound, { ...(await find(person.email, ({ hits }) => hits === 0)), discovery });
    if (behaviour.afterDelete === 'stays-in-organization') check(staysInOrganization, await viewOf(person.email));
  },
});
