import { defineFault } from '../fault.ts';

export const verificationLinkDead = defineFault({
  id: 'verification-link-dead',
  title: 'A fresh link to confirm an address is refused',
  caughtBy: ['email/link-confirms'],
  policies: (correct) => ({
    ...correct,
    link: {
      ...correct.link,
      stateOf: (link, now) => (link.purpose === 'verify' ? 'expired' : correct.link.stateOf(link, now)),
    },
  }),
});
