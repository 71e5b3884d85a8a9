import { without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const createDropsEmail = defineFault({
  id: 'create-drops-email',
  title: 'POST keeps everything but the e-mail address',
  caughtBy: ['create/read-back'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      whenCreated: (account) => ({ ...account, resource: without(account.resource, 'emails') }),
    },
  }),
});
