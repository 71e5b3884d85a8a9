import { deleteDelivered } from '../checks/delete/delete-delivered.ts';
import { oneAccount } from '../checks/duplicate/one-account.ts';
import { recreateAsDeclared } from '../checks/duplicate/recreate-as-declared.ts';
import { defineScenario } from '../scenario.ts';

export const addDuplicateDeleted = defineScenario({
  id: 'add-duplicate-deleted',
  suite: 'lifecycle',
  group: 'Add and reassign',
  title: 'A person who was deleted can be added again',
  needs: ['dialect-deletes'],
  after: ['create-and-read-back', 'invitation-accepted', 'delete-soft', 'delete-hard'],
  story: [
    'The administrator assigns a person, who is then deleted in the directory.',
    'The person comes back and is assigned again; nobody of that name is found, so the account is created.',
    'The target does what it declares: the old account comes back, or a new one is made.',
    'There is one account.',
  ],
  checks: [deleteDelivered, recreateAsDeclared, oneAccount],
  async play({ idp, settledPerson, behaviour, discovery, delivery, need, check, tell, find }) {
    const { person, resourceId } = await settledPerson();
    need(deleteDelivered, delivery(await idp.delete(person)));

    tell('The person comes back.');
    const outcome = await idp.assign(person);
    check(recreateAsDeclared, {
      ...delivery(outcome),
      declared: behaviour.recreateDeleted,
      deletedId: resourceId,
      createdId: outcome.resourceId,
    });
    if (outcome.settlement.kind !== 'done') return;
    check(oneAccount, { ...(await find(person.email, ({ hits }) => hits > 0)), userName: person.email, discovery });
  },
});
