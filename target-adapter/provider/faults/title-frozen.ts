import type { JsonObject } from '../../scim/resource.ts';
import { defineFault } from '../fault.ts';

export const titleFrozen = defineFault({
  id: 'title-frozen',
  title: 'The job title stays as it came with the person',
  caughtBy: ['update/arrives', 'cycles/no-drift'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterPatch: (before, after) => frozen(before, correct.scim.afterPatch(before, after)),
      afterPut: (current, sent) => frozen(current, correct.scim.afterPut(current, sent)),
    },
  }),
});

const frozen = (before: JsonObject, after: JsonObject): JsonObject =>
  before.title === undefined ? after : { ...after, title: before.title };
