import { defineFault } from '../fault.ts';

export const usedInvitationWorks = defineFault({
  id: 'used-invitation-works',
  title: 'An invitation that was accepted lets in whoever was deactivated since',
  caughtBy: ['invitation/used-link-dead'],
  policies: (correct) => ({
    ...correct,
    link: {
      ...correct.link,
      stateOf({ usedAt, ...link }, now) {
        const asked = link.purpose === 'accept' || usedAt === undefined ? link : { ...link, usedAt };
        return correct.link.stateOf(asked, now);
      },
    },
    account: {
      ...correct.account,
      whenAccepted: (account) => ({ ...account, state: 'active', resource: { ...account.resource, active: true } }),
    },
  }),
});
