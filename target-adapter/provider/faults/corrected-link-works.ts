import { defineFault } from '../fault.ts';

export const correctedLinkWorks = defineFault({
  id: 'corrected-link-works',
  title: 'The link to a wrong address works after the address was corrected',
  caughtBy: ['email/corrected-link-dead'],
  policies: (correct) => ({
    ...correct,
    address: { ...correct.address, onAnother: () => 'keep-link' },
  }),
});
