import { defineFault } from '../fault.ts';

export const twoValuesPrimary = defineFault({
  id: 'two-values-primary',
  title: 'A value that becomes primary leaves the old one primary too',
  caughtBy: ['patch/primary-handed-over'],
  policies: (correct) => ({ ...correct, scim: { ...correct.scim, afterNewPrimary: (values) => values } }),
});
