import { defineFault } from '../fault.ts';

export const patchChangesNothing = defineFault({
  id: 'patch-changes-nothing',
  title: 'PATCH answers 200 and changes nothing',
  caughtBy: ['update/arrives', 'deactivate/inactive'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, afterPatch: (before) => before },
  }),
});
