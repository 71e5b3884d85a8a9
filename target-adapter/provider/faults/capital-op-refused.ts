import { defineFault } from '../fault.ts';

export const capitalOpRefused = defineFault({
  id: 'capital-op-refused',
  title: 'PATCH refuses the op “Replace” with a capital',
  caughtBy: ['update/delivered', 'entra/op-casing'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      readVerb: (op) => (typeof op === 'string' && op === op.toLowerCase() ? correct.scim.readVerb(op) : undefined),
    },
  }),
});
