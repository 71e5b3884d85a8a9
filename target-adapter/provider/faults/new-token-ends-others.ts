import { defineFault } from '../fault.ts';

export const newTokenEndsOthers = defineFault({
  id: 'new-token-ends-others',
  title: 'A new token ends those that were made before',
  caughtBy: ['token/both-work'],
  policies: (correct) => ({
    ...correct,
    token: { ...correct.token, endedByIssuing: (tokens) => tokens },
  }),
});
