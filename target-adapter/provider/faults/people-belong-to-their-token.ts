import { defineFault } from '../fault.ts';

export const peopleBelongToTheirToken = defineFault({
  id: 'people-belong-to-their-token',
  title: 'A new token does not see the people who were created before it',
  caughtBy: ['token/queue-delivered', 'token/nothing-doubled'],
  policies(correct) {
    let made = 0;
    const madeWith = new Map<string, number>();
    return {
      ...correct,
      token: {
        ...correct.token,
        issued(token, others) {
          made += 1;
          return correct.token.issued(token, others);
        },
      },
      account: {
        ...correct.account,
        whenCreated(account) {
          madeWith.set(account.id, made);
          return correct.account.whenCreated(account);
        },
        isReadable: (account, generation, by) =>
          correct.account.isReadable(account, generation, by) && madeWith.get(account.id) === made,
      },
    };
  },
});
