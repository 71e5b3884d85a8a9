import { defineFault } from '../fault.ts';

export const deletedCanLogIn = defineFault({
  id: 'deleted-can-log-in',
  title: 'A person who was deleted softly can go on logging in',
  caughtBy: ['delete/stays'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      mayLogIn: (account) => account.state === 'deleted' || correct.account.mayLogIn(account),
    },
  }),
});
