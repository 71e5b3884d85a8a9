import { defineFault } from '../fault.ts';

export const invitationLinkDead = defineFault({
  id: 'invitation-link-dead',
  title: 'A fresh invitation is refused',
  caughtBy: ['invitation/accepted'],
  policies: (correct) => ({
    ...correct,
    link: {
      ...correct.link,
      stateOf: (link, now) => (link.purpose === 'accept' ? 'expired' : correct.link.stateOf(link, now)),
    },
  }),
});
