import { isObject } from '../../scim/resource.ts';
import { defineFault } from '../fault.ts';

export const createSwapsNames = defineFault({
  id: 'create-swaps-names',
  title: 'POST stores the given name as the family name and the other way round',
  caughtBy: ['create/read-back'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      whenCreated(account) {
        const { name } = account.resource;
        if (!isObject(name)) return account;
        const { givenName, familyName } = name;
        return {
          ...account,
          resource: { ...account.resource, name: { ...name, givenName: familyName, familyName: givenName } },
        };
      },
    },
  }),
});
