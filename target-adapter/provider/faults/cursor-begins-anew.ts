import { defineFault } from '../fault.ts';

export const cursorBeginsAnew = defineFault({
  id: 'cursor-begins-anew',
  title: 'A cursor that cannot be used is answered with the first page',
  caughtBy: ['cursor/unusable', 'cursor/forged', 'cursor/expired'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, onCursor: (state) => (state === 'works' ? 'take' : 'restart') },
  }),
});
