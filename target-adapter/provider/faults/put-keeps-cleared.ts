import { defineFault } from '../fault.ts';

export const putKeepsCleared = defineFault({
  id: 'put-keeps-cleared',
  title: 'PUT passes over null and empty lists',
  caughtBy: ['replace/clears'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, afterPut: (current, sent) => ({ ...current, ...sent }) },
  }),
});
