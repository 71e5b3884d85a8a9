import { defineFault } from '../fault.ts';

export const duplicateInCapitalsCreated = defineFault({
  id: 'duplicate-in-capitals-created',
  title: 'POST with a userName that differs in letter case alone makes a second account',
  caughtBy: ['duplicate/any-case', 'unique/any-case'],
  policies: (correct) => ({
    ...correct,
    address: { ...correct.address, key: (address) => address },
  }),
});
