import { defineFault } from '../fault.ts';

export const usedLinkWorks = defineFault({
  id: 'used-link-works',
  title: 'A link works as often as it is followed',
  caughtBy: ['email/used-link-dead'],
  policies: (correct) => ({
    ...correct,
    link: {
      ...correct.link,
      stateOf({ usedAt: _used, ...link }, now) {
        return correct.link.stateOf(link, now);
      },
    },
  }),
});
