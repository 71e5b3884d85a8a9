import { defineFault } from '../fault.ts';

export const deletedInvitationWorks = defineFault({
  id: 'deleted-invitation-works',
  title: 'The invitation of a person who was deleted softly lets them in',
  caughtBy: ['invitation/deleted-link-dead'],
  policies: (correct) => ({
    ...correct,
    link: {
      ...correct.link,
      stateOf: (link, now) =>
        link.purpose === 'accept' && link.usedAt === undefined ? 'works' : correct.link.stateOf(link, now),
      leadsTo: () => true,
    },
    account: {
      ...correct.account,
      whenAccepted: (account) =>
        account.state === 'deleted' ? { ...account, state: 'active' } : correct.account.whenAccepted(account),
    },
  }),
});
