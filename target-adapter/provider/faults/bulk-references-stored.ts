import { defineFault } from '../fault.ts';

export const bulkReferencesStored = defineFault({
  id: 'bulk-references-stored',
  title: 'A reference to another operation is stored as it stands',
  caughtBy: ['bulk/references', 'bulk/extension-references'],
  policies: (correct) => ({ ...correct, scim: { ...correct.scim, referredId: (bulkId) => `bulkId:${bulkId}` } }),
});
