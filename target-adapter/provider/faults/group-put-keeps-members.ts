import { defineFault } from '../fault.ts';

export const groupPutKeepsMembers = defineFault({
  id: 'group-put-keeps-members',
  title: 'PUT of a group keeps the old members beside the new ones',
  caughtBy: ['members/put'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterPut(current, sent) {
        const [old, given] = [current.members, sent.members];
        const kept = Array.isArray(old) && Array.isArray(given) ? { members: [...old, ...given] } : {};
        return { ...correct.scim.afterPut(current, sent), ...kept };
      },
    },
  }),
});
