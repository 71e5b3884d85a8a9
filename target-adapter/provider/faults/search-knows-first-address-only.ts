import { defineFault } from '../fault.ts';

export const searchKnowsFirstAddressOnly = defineFault({
  id: 'search-knows-first-address-only',
  title: 'The search knows people by the address with which they came',
  caughtBy: ['email/new-found', 'email/old-free'],
  policies(correct) {
    const first = new Map<string, unknown>();
    return {
      ...correct,
      account: {
        ...correct.account,
        whenCreated(account) {
          first.set(account.id, account.resource.userName);
          return correct.account.whenCreated(account);
        },
      },
      scim: {
        ...correct.scim,
        select: function* (resources, matches) {
          for (const resource of resources)
            if (matches({ ...resource, userName: first.get(resource.id) ?? resource.userName })) yield resource;
        },
      },
    };
  },
});
