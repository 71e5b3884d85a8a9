import { isDeepStrictEqual } from 'node:util';
import { ScimError } from '../../scim/scim-error.ts';
import { defineFault } from '../fault.ts';

export const repeatedAddRefused = defineFault({
  id: 'repeated-add-refused',
  title: 'PATCH add of a value that is there answers 409',
  caughtBy: ['patch/add-twice'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterAdd(current, added) {
        if (added.some((value) => current.some((old) => isDeepStrictEqual(old, value))))
          throw new ScimError(409, 'this value is there already', 'uniqueness');
        return correct.scim.afterAdd(current, added);
      },
    },
  }),
});
