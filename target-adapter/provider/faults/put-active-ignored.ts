import { defineFault } from '../fault.ts';

export const putActiveIgnored = defineFault({
  id: 'put-active-ignored',
  title: 'A PUT leaves active as it is',
  caughtBy: ['okta/put-active'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterPut: (current, sent) => ({ ...correct.scim.afterPut(current, sent), active: current.active }),
    },
  }),
});
