import { defineFault } from '../fault.ts';

export const deletedPersonGetsNewId = defineFault({
  id: 'deleted-person-gets-new-id',
  title: 'A person who comes back gets a new account although the old one is declared to come back',
  caughtBy: ['recreate/as-declared'],
  policies: (correct) => ({
    ...correct,
    account: { ...correct.account, revivedId: (_account, newId) => newId },
  }),
});
