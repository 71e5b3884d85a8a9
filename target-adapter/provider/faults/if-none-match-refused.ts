import { defineFault } from '../fault.ts';

export const ifNoneMatchRefused = defineFault({
  id: 'if-none-match-refused',
  title: 'A read whose condition does not hold answers 412',
  caughtBy: ['versions/not-modified'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      onConditions(method, conditions, current) {
        const verdict = correct.scim.onConditions(method, conditions, current);
        return verdict === 'not-modified' ? 'failed' : verdict;
      },
    },
  }),
});
