import { defineFault } from '../fault.ts';

export const refusedWriteIsStored = defineFault({
  id: 'refused-write-is-stored',
  title: 'A create that is refused for its token is carried out all the same',
  caughtBy: ['authentication/stores-nothing', 'token/nothing-stored'],
  policies: (correct) => ({
    ...correct,
    token: { ...correct.token, onRefusal: () => 'carry-out' },
  }),
});
