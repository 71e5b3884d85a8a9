import { isObject } from '../../scim/resource.ts';
import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const dottedKeysPassedOver = defineFault({
  id: 'dotted-keys-passed-over',
  title: 'A replace without path passes over keys with a dot',
  caughtBy: ['entra/dotted-keys', 'entra/flow-held', 'entra/flow-quiet'],
  policies: (correct) =>
    withOperations(correct, (operation) => {
      if (operation.path !== undefined || !isObject(operation.value)) return [operation];
      const plain = Object.entries(operation.value).filter(([key]) => !/^\w+\.\w+$/.test(key));
      return plain.length === 0 ? [] : [{ ...operation, value: Object.fromEntries(plain) }];
    }),
});
