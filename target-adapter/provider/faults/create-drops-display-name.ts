import { without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const createDropsDisplayName = defineFault({
  id: 'create-drops-display-name',
  title: 'POST keeps everything but displayName',
  caughtBy: ['create/read-back'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      whenCreated: (account) => ({ ...account, resource: without(account.resource, 'displayName') }),
    },
  }),
});
