import type { Person } from '../../simulator/directory/person.ts';
import { attribute } from '../../target-adapter/scim/resource.ts';
import { createDelivered } from '../checks/create/create-delivered.ts';
import { deactivateDelivered } from '../checks/deactivate/deactivate-delivered.ts';
import { noLogIn } from '../checks/deactivate/no-log-in.ts';
import { deletedInvitationDead, usedInvitationDead } from '../checks/invitation/invitation-dead.ts';
import { invitationMail } from '../checks/invitation/invitation-mail.ts';
import { lastLink, linksIn } from '../checks/mail-links.ts';
import { defineScenario, type Seen, type Tools } from '../scenario.ts';

const isInactive = ({ resource }: Seen): boolean => attribute(resource, 'active') === false;

export const invitationWithdrawn = defineScenario({
  id: 'invitation-withdrawn',
  suite: 'lifecycle',
  group: 'Add and reassign',
  title: 'An old invitation lets nobody in who was taken out since',
  needs: ['invites', 'mailbox', { administration: 'findPerson' }],
  after: ['create-and-read-back', 'invitation-accepted', 'deactivate'],
  story: [
    'The administrator assigns a person, who gets an invitation and does not accept it yet.',
    'The assignment is taken away again.',
    'The person follows the link of the invitation all the same, and cannot log in.',
    'Another person accepts, and is unassigned: the same link does not let them in again.',
    'Where the identity provider deletes people, a third one is deleted before they accept: the link lets nobody in.',
  ],
  checks: [createDelivered, invitationMail, deactivateDelivered, noLogIn, usedInvitationDead, deletedInvitationDead],
  async play(tools) {
    const { idp, person, delivery, need, check, viewOf, read, mail } = tools;
    const ada = person();
    await mail.remember(ada.email);
    need(createDelivered, delivery(await idp.assign(ada)));
    const arrived = await mail.expectAt(ada.email);
    need(invitationMail, arrived);
    need(deactivateDelivered, delivery(await idp.unassign(ada)));
    await read(ada, isInactive);

    await mail.follow(lastLink(arrived));
    const after = await viewOf(ada.email);
    check(noLogIn, after);
    // Who is let in shows nowhere here, so nobody else need be invited.
    if (after.view?.found !== undefined && after.view.found.canLogIn === undefined) return;

    await followUsed(tools);
    if (tools.dialectDeletes) await followDeleted(tools);
  },
});

async function followUsed(tools: Tools): Promise<void> {
  const { idp, person, tell, check, viewOf, read, mail } = tools;
  tell('Another person accepts the invitation.');
  const bea = person();
  const invited = await invite(bea, tools);
  if (invited === undefined) return;
  await mail.follow(invited.link);
  // Where only a person can accept, nobody has.
  if ((await viewOf(bea.email)).view?.found?.canLogIn !== true) return;
  if ((await idp.unassign(bea)).settlement.kind !== 'done') return;
  await read(bea, isInactive);

  const before = await viewOf(bea.email);
  await mail.follow(invited.link);
  check(usedInvitationDead, { ...(await viewOf(bea.email)), before });
}

async function followDeleted(tools: Tools): Promise<void> {
  const { idp, person, tell, check, viewOf, readId, mail } = tools;
  tell('A third person is deleted before they accept.');
  const cleo = person();
  const invited = await invite(cleo, tools);
  if (invited === undefined) return;
  // A target that refuses to delete is judged elsewhere.
  if ((await idp.delete(cleo)).settlement.kind !== 'done') return;
  const seen = await readId('Users', invited.resourceId, ({ resource }) => resource === undefined);
  if (seen.resource !== undefined) return;

  const before = await viewOf(cleo.email);
  await mail.follow(invited.link);
  check(deletedInvitationDead, { ...(await viewOf(cleo.email)), before });
}

type Invited = { readonly link: string; readonly resourceId: string };

async function invite(someone: Person, { idp, mail }: Tools): Promise<Invited | undefined> {
  await mail.remember(someone.email);
  const { settlement, resourceId } = await idp.assign(someone);
  if (settlement.kind !== 'done' || resourceId === undefined) return undefined;
  const link = linksIn(await mail.expectAt(someone.email)).at(-1);
  return link === undefined ? undefined : { link, resourceId };
}
