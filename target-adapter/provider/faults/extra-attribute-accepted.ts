import { defineFault } from '../fault.ts';

export const extraAttributeAccepted = defineFault({
  id: 'extra-attribute-accepted',
  title: 'An attribute that is not listed is accepted and stored',
  caughtBy: ['organization/extra-attribute'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, taken: () => 'any' },
  }),
});
