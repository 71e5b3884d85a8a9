import { defineFault } from '../fault.ts';

export const tokenShownAgain = defineFault({
  id: 'token-shown-again',
  title: 'The list of tokens shows the tokens themselves',
  caughtBy: ['organization/token-shown-once'],
  policies: (correct) => ({
    ...correct,
    token: {
      ...correct.token,
      keep: (token) => token,
      listed: (token, now) => ({ ...correct.token.listed(token, now), token: token.kept }),
    },
  }),
});
