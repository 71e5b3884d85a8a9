import { isObject } from '../../scim/resource.ts';
import { defineFault } from '../fault.ts';

export const telephoneNumbersBared = defineFault({
  id: 'telephone-numbers-bared',
  title: 'PATCH stores telephone numbers without blanks and brackets',
  caughtBy: ['entra/values-kept'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterPatch(before, after) {
        const patched = correct.scim.afterPatch(before, after);
        const { phoneNumbers } = patched;
        return Array.isArray(phoneNumbers) ? { ...patched, phoneNumbers: phoneNumbers.map(bared) } : patched;
      },
    },
  }),
});

const bared = (number: unknown): unknown =>
  isObject(number) ? { ...number, value: String(number.value).replaceAll(/[\s()-]/g, '') } : number;
