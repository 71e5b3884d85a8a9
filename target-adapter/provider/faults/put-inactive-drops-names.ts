import { without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const putInactiveDropsNames = defineFault({
  id: 'put-inactive-drops-names',
  title: 'A PUT with active false empties the name',
  caughtBy: ['okta/put-active'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterPut(current, sent) {
        const after = correct.scim.afterPut(current, sent);
        return after.active === false ? without(after, 'displayName', 'name') : after;
      },
    },
  }),
});
