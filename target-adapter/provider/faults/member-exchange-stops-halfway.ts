import { defineFault } from '../fault.ts';

export const memberExchangeStopsHalfway = defineFault({
  id: 'member-exchange-stops-halfway',
  title: 'A PATCH that removes a member does nothing after that',
  caughtBy: ['okta/members-exchanged'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      batches: (operations) =>
        correct.scim.batches(isExchange(operations[0]?.path) ? operations.slice(0, 1) : operations),
    },
  }),
});

const isExchange = (path = ''): boolean => path.startsWith('members[');
