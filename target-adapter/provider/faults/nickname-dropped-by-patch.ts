import { defineFault } from '../fault.ts';

export const nicknameDroppedByPatch = defineFault({
  id: 'nickname-dropped-by-patch',
  title: 'PATCH answers 200 to a nickname, which the schema calls readWrite, and forgets it',
  caughtBy: ['update/schema-kept'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterPatch(before, after) {
        const { nickName: _dropped, ...rest } = correct.scim.afterPatch(before, after);
        return rest;
      },
    },
  }),
});
