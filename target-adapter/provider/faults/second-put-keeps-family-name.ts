import { attribute, isObject } from '../../scim/resource.ts';
import { defineFault } from '../fault.ts';

export const secondPutKeepsFamilyName = defineFault({
  id: 'second-put-keeps-family-name',
  title: 'A PUT leaves the family name as it was created',
  caughtBy: ['okta/profile-pushed', 'okta/echo'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterPut(current, sent) {
        const after = correct.scim.afterPut(current, sent);
        const familyName = attribute(current.name, 'familyName');
        return isObject(after.name) && familyName !== undefined
          ? { ...after, name: { ...after.name, familyName } }
          : after;
      },
    },
  }),
});
