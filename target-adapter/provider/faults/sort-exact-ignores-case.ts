import { defineFault } from '../fault.ts';

export const sortExactIgnoresCase = defineFault({
  id: 'sort-exact-ignores-case',
  title: 'Lists are sorted without regard to letter case, where it matters too',
  caughtBy: ['sort/exact-case'],
  policies: (correct) => ({ ...correct, scim: { ...correct.scim, sortText: (text) => text.toLowerCase() } }),
});
