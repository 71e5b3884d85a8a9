import { without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const createDropsName = defineFault({
  id: 'create-drops-name',
  title: 'POST keeps everything but the name',
  caughtBy: ['create/read-back'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      whenCreated: (account) => ({ ...account, resource: without(account.resource, 'name') }),
    },
  }),
});
