import { isSuccess } from '../checks/answer.ts';
import { readBack } from '../checks/create/read-back.ts';
import { creationOf, sentIn } from '../checks/creation.ts';
import { deleteDelivered } from '../checks/delete/delete-delivered.ts';
import { oneAccount } from '../checks/duplicate/one-account.ts';
import { recreateAsDeclared } from '../checks/duplicate/recreate-as-declared.ts';
import { recreatedActive } from '../checks/duplicate/recreated-active.ts';
import { linksIn } from '../checks/mail-links.ts';
import { type AdministratorView, defineScenario, type Tools } from '../scenario.ts';

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
    'The person is active; where another invitation came, once they have accepted it.',
  ],
  checks: [deleteDelivered, recreateAsDeclared, oneAccount, readBack, recreatedActive],
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
    viewOf,
    mail,
  }) {
    const { person, resourceId, expected } = await settledPerson();
    const before = await viewOf(person.email);
    need(deleteDelivered, delivery(await idp.delete(person)));

    tell('The person comes back.');
    const successor = newPerson({ email: person.email });
    const invites = behaviour.invitation === 'mail';
    if (invites && mail.available) await mail.remember(person.email);
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
    const { exchanges } = delivery(outcome);
    const sent = sentIn(exchanges);
    if (found.resource === undefined) return;
    const seen = await readId('Users', found.resource.id);
    check(readBack, { ...seen, person: successor, sent, discovery });

    // Whoever could not accept the first invitation could not log in before either.
    if (expected.active !== true || creationOf(exchanges) === undefined || seen.resource === undefined) return;
    const now = await viewOf(person.email);
    const again = invites
      ? await acceptAgain(person.email, now, { mail, viewOf })
      : { ...now, invitation: 'none' as const };
    const couldLogIn = before.view?.found?.canLogIn;
    check(recreatedActive, { ...again, resource: seen.resource, sent, couldLogIn });
  },
});

type Again = AdministratorView & { readonly invitation: 'accepted' | 'not-come' | 'open' };

/** Waits for another invitation only where the person is seen to stand outside. */
async function acceptAgain(
  address: string,
  now: AdministratorView,
  { mail, viewOf }: Pick<Tools, 'mail' | 'viewOf'>,
): Promise<Again> {
  if (now.view?.found?.canLogIn !== false || !mail.available) return { ...now, invitation: 'open' };
  const arrived = await mail.expectAt(address);
  if (arrived.mails.length === 0) return { ...now, mails: arrived.mails, invitation: 'not-come' };
  const link = linksIn(arrived).at(-1);
  if (link === undefined) return { ...now, mails: arrived.mails, invitation: 'open' };
  const { ended, status, click } = await mail.follow(link);
  const isAccepted = ended === 'answered' && isSuccess(status) && click === undefined;
  return { ...(await viewOf(address)), mails: arrived.mails, invitation: isAccepted ? 'accepted' : 'open' };
}
