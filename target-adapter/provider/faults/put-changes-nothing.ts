import { defineFault } from '../fault.ts';

export const putChangesNothing = defineFault({
  id: 'put-changes-nothing',
  title: 'PUT answers 200 and changes nothing',
  caughtBy: ['update/arrives'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, afterPut: (current) => current },
  }),
});
