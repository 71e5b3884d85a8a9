import { defineFault } from '../fault.ts';

export const newSetUpGivesNewIds = defineFault({
  id: 'new-set-up-gives-new-ids',
  title: 'After a new set-up people have other ids',
  caughtBy: ['reconfigure/matched'],
  policies: (correct) => ({
    ...correct,
    configuration: { ...correct.configuration, leftOf: (account, newId) => ({ ...account, id: newId() }) },
  }),
});
