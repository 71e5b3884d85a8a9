import { defineFault } from '../fault.ts';

export const createStoresNothing = defineFault({
  id: 'create-stores-nothing',
  title: 'POST answers 201 and stores nothing',
  caughtBy: ['create/read-back', 'create/found'],
  policies: (correct) => ({
    ...correct,
    account: { ...correct.account, whenCreated: () => undefined },
  }),
});
