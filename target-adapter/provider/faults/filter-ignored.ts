import { defineFault } from '../fault.ts';

export const filterIgnored = defineFault({
  id: 'filter-ignored',
  title: 'A filter is ignored, and everybody is answered',
  caughtBy: ['create/nobody-found', 'email/old-free'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, select: (resources) => resources },
  }),
});
