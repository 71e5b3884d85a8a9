import { isDeepStrictEqual } from 'node:util';
import { ScimError } from '../../scim/scim-error.ts';
import { defineFault } from '../fault.ts';

export const unchangingPatchAnswers500 = defineFault({
  id: 'unchanging-patch-answers-500',
  title: 'PATCH that changes nothing answers 500',
  caughtBy: ['patch/remove-unset', 'patch/add-twice', 'members/added-twice'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterPatch: (before, after) => {
        if (isDeepStrictEqual(before, after)) throw new ScimError(500, 'no row was updated');
        return after;
      },
    },
  }),
});
