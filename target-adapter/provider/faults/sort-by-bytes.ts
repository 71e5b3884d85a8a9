import { defineFault } from '../fault.ts';

export const sortByBytes = defineFault({
  id: 'sort-by-bytes',
  title: 'Lists are sorted by the bytes of a text: small letters come after all capitals',
  caughtBy: ['sort/any-case'],
  policies: (correct) => ({ ...correct, scim: { ...correct.scim, sortText: (text) => text } }),
});
