import type { JsonObject } from '../../scim/resource.ts';
import { defineFault } from '../fault.ts';

function inAscii(resource: JsonObject): JsonObject {
  const { displayName } = resource;
  return typeof displayName === 'string'
    ? { ...resource, displayName: displayName.replaceAll(/\P{ASCII}/gu, '?') }
    : resource;
}

export const namesLoseAccents = defineFault({
  id: 'names-lose-accents',
  title: 'A changed name is stored without what is not ASCII',
  caughtBy: ['update/arrives'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterPatch: (before, after) => inAscii(correct.scim.afterPatch(before, after)),
      afterPut: (current, sent) => inAscii(correct.scim.afterPut(current, sent)),
    },
  }),
});
