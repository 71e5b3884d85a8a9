import { ScimError } from '../../scim/scim-error.ts';
import { defineFault } from '../fault.ts';

export const unsetAttributeRefused = defineFault({
  id: 'unset-attribute-refused',
  title: 'PATCH of an attribute that has no value answers 400 noTarget',
  caughtBy: ['patch/add-creates', 'patch/replace-unset'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterPatch: (before, after) => {
        if (Object.keys(after).some((name) => !(name in before)))
          throw new ScimError(400, 'there is no such attribute to change', 'noTarget');
        return after;
      },
    },
  }),
});
