import { defineFault } from '../fault.ts';

export const oldTokenComesBack = defineFault({
  id: 'old-token-comes-back',
  title: 'After a new set-up the tokens of the deleted configuration work again',
  caughtBy: ['reconfigure/old-token'],
  policies(correct) {
    let deleted: ReadonlySet<string> = new Set();
    let isSetUpAgain = false;
    return {
      ...correct,
      token: {
        ...correct.token,
        endedByDeletingConfiguration(tokens) {
          deleted = new Set(tokens.map(({ id }) => id));
          isSetUpAgain = false;
          return correct.token.endedByDeletingConfiguration(tokens);
        },
        issued(token, others) {
          isSetUpAgain = deleted.size > 0;
          return correct.token.issued(token, others);
        },
        accepts: (token, now, method) =>
          (isSetUpAgain && deleted.has(token.id)) || correct.token.accepts(token, now, method),
      },
    };
  },
});
