import { defineFault } from '../fault.ts';

export const addReplacesList = defineFault({
  id: 'add-replaces-list',
  title: 'PATCH add to a list puts the new values in place of the old ones',
  caughtBy: ['patch/add-appends'],
  policies: (correct) => ({ ...correct, scim: { ...correct.scim, afterAdd: (_current, added) => added } }),
});
