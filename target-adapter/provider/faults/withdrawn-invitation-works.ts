import { defineFault } from '../fault.ts';

export const withdrawnInvitationWorks = defineFault({
  id: 'withdrawn-invitation-works',
  title: 'An invitation lets in whoever was deactivated since',
  caughtBy: ['deactivate/no-log-in'],
  policies: (correct) => ({
    ...correct,
    link: {
      ...correct.link,
      stateOf: (link, now) =>
        link.purpose === 'accept' && link.usedAt === undefined ? 'works' : correct.link.stateOf(link, now),
    },
    account: {
      ...correct.account,
      whenAccepted: (account) => ({ ...account, state: 'active', resource: { ...account.resource, active: true } }),
    },
  }),
});
