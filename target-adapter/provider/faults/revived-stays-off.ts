import { defineFault } from '../fault.ts';

export const revivedStaysOff = defineFault({
  id: 'revived-stays-off',
  title: 'The account of a person who comes back stays switched off',
  caughtBy: ['recreate/active'],
  policies: (correct) => ({
    ...correct,
    account: { ...correct.account, revivedState: () => 'deactivated' },
  }),
});
