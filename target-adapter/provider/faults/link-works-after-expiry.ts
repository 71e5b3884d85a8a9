import { defineFault } from '../fault.ts';

export const linkWorksAfterExpiry = defineFault({
  id: 'link-works-after-expiry',
  title: 'A link in a mail works however old it is',
  caughtBy: ['email/expired-link-dead'],
  policies: (correct) => ({
    ...correct,
    link: {
      ...correct.link,
      stateOf(link, now) {
        const state = correct.link.stateOf(link, now);
        return state === 'expired' ? 'works' : state;
      },
    },
  }),
});
