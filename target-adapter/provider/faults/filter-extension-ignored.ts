import { defineFault } from '../fault.ts';
import { comparing, everybody } from '../filter-mistake.ts';

export const filterExtensionIgnored = defineFault({
  id: 'filter-extension-ignored',
  title: 'Conditions on attributes of an extension are passed over',
  caughtBy: ['filter/extension'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      readFilter: (filter) => comparing(filter, (part) => (part.path.name === 'department' ? everybody : part)),
    },
  }),
});
