import { defineFault } from '../fault.ts';

export const newTokenReadsOnlyAfterOutage = defineFault({
  id: 'new-token-reads-only-after-outage',
  title: 'After a token has ended, the next one may only read',
  caughtBy: ['token/queue-delivered'],
  policies(correct) {
    const readers = new Set<string>();
    return {
      ...correct,
      token: {
        ...correct.token,
        issued(token, others) {
          if (others.some(({ endedAt }) => endedAt !== undefined)) readers.add(token.id);
          return correct.token.issued(token, others);
        },
        accepts: (token, now, method) =>
          correct.token.accepts(token, now, method) && (method === 'GET' || !readers.has(token.id)),
      },
    };
  },
});
