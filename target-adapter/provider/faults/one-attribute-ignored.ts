import { without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const oneAttributeIgnored = defineFault({
  id: 'one-attribute-ignored',
  title: 'One attribute of the schema is never stored',
  caughtBy: ['patch/each-added'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, afterPatch: (_before, after) => without(after, 'timezone') },
  }),
});
