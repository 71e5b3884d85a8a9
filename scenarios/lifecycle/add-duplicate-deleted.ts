import { readBack } from '../checks/create/read-back.ts';
import { sentIn } from '../checks/creation.ts';
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
    'The person comes back with a new entry in the directory and is assigned; nobody is found, so the account is created.',
    'The target does what it declares: the old account comes back, or a new one is made.',
    'There is one account, and it shows what the directory holds now.',
  ],
  checks: [deleteDelivered, recreateAsDeclared, oneAccount, readBack],
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
    find,
    readId,
  }) {
    const { person, resourceId } = await settledPerson();
    need(deleteDelivered, delivery(await idp.delete(person)));

    tell('The person comes back.');
    const successor = newPerson({ email: person.email });
    const outcome = await idp.assign(successor);
    check(recreateAsDeclared, {
      ...delivery(outcome),
      declared: behaviour.recreateDeleted,
      deletedId: resourceId,
      createdId: outcome.resourceId,
    });
    if (outcome.settlement.kind !== 'done') return;
    const found = await find(person.email, ({ hits }) => hits > 0);
    check(oneAccount, { ...found, userName: person.email, discovery });
    const sent = sentIn(delivery(outcome).exchanges);
    if (found.resource === undefined) return;
    check(readBack, { ...(await readId('Users', found.resource.id)), person: successor, sent, discovery });
  },
});
