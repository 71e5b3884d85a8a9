import { defineFault } from '../fault.ts';

export const unmatchedReplaceIgnored = defineFault({
  id: 'unmatched-replace-ignored',
  title: 'PATCH replace passes over a filter that matches nothing',
  caughtBy: ['patch/replace-unmatched', 'entra/replace-told', 'entra/add-creates-value'],
  policies: (correct) => ({ ...correct, scim: { ...correct.scim, onNoMatch: () => 'ignore' } }),
});
