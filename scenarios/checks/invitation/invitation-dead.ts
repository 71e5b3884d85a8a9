import {
  type Check,
  type CheckFacts,
  defineCheck,
  fail,
  type Judgement,
  pass,
  type Sources,
  skip,
} from '../../check.ts';
import type { AdministratorView } from '../../scenario.ts';

/** After the link was followed; `before`: just before that, when the person stood outside already. */
type Evidence = Sources & AdministratorView & { readonly before: AdministratorView };

/** Each way to a dead invitation is a check of its own, so that a report names the way. */
function deadInvitation(facts: Omit<CheckFacts, 'breaks'>): Check<Evidence> {
  return defineCheck({ ...facts, breaks: 'An old mail opens the door to somebody who left the company.', judge });
}

export const usedInvitationDead = deadInvitation({
  id: 'invitation/used-link-dead',
  title: 'An invitation that was accepted lets nobody in a second time',
  requirements: ['declared/deactivate'],
  hint: 'End an invitation with its first use, and let none switch on who was deactivated.',
});

export const deletedInvitationDead = deadInvitation({
  id: 'invitation/deleted-link-dead',
  title: 'The invitation of a person who was deleted lets nobody in',
  requirements: ['declared/after-delete'],
  hint: 'End the open invitation of a person together with their account.',
});

/** The page behind a dead link may say what it likes: only who gets in is judged. */
function judge({ view, before }: Evidence): Judgement {
  if (view !== undefined && view.found === undefined) return pass;
  if (view?.found?.canLogIn === undefined) return skip('the target does not show who can log in');
  if (before.view?.found?.canLogIn === true) return skip('the person could log in before the link was followed');
  const { canLogIn, state } = view.found;
  return canLogIn
    ? fail({
        expected: 'the link lets nobody in',
        actual: `the person can log in${state === undefined ? '' : `: ${state}`}`,
      })
    : pass;
}
