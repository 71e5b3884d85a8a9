import { isObject } from '../../scim/resource.ts';
import { without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const unmatchedAddLosesType = defineFault({
  id: 'unmatched-add-loses-type',
  title: 'PATCH add to a value path that matches nothing creates a telephone number without its type',
  caughtBy: ['entra/add-creates-value', 'entra/replace-told'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterPatch: (before, after) => {
        const patched = correct.scim.afterPatch(before, after);
        const { phoneNumbers } = patched;
        return Array.isArray(phoneNumbers)
          ? { ...patched, phoneNumbers: phoneNumbers.map((each) => (isObject(each) ? without(each, 'type') : each)) }
          : patched;
      },
    },
  }),
});
