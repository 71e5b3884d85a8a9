import { defineFault } from '../fault.ts';

export const refusedChangeHalfStored = defineFault({
  id: 'refused-change-half-stored',
  title: 'A change that is refused for its address is stored but for the address',
  caughtBy: ['email/refused-undone'],
  policies: (correct) => ({
    ...correct,
    address: {
      ...correct.address,
      afterTaken(account, wanted) {
        const { userName, emails } = account.resource;
        return { ...account, resource: { ...wanted, userName, emails } };
      },
    },
  }),
});
