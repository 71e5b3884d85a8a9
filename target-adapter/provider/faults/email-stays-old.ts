import { defineFault } from '../fault.ts';

export const emailStaysOld = defineFault({
  id: 'email-stays-old',
  title: 'A change of address changes userName and leaves the e-mail address as it was',
  caughtBy: ['email/new-in-force'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterPatch: (before, after) => ({ ...correct.scim.afterPatch(before, after), emails: before.emails }),
      afterPut: (current, sent) => ({ ...correct.scim.afterPut(current, sent), emails: current.emails }),
    },
  }),
});
