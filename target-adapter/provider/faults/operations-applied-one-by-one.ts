import { defineFault } from '../fault.ts';

export const operationsAppliedOneByOne = defineFault({
  id: 'operations-applied-one-by-one',
  title: 'Each operation of a PATCH is written by itself, so two mails go out',
  caughtBy: ['email/one-verification-mail'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, batches: (operations) => operations.map((operation) => [operation]) },
    address: { ...correct.address, onRepeat: () => 'send-again' },
  }),
});
