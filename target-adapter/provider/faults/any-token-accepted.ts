import { defineFault } from '../fault.ts';

export const anyTokenAccepted = defineFault({
  id: 'any-token-accepted',
  title: 'Any bearer token is accepted',
  caughtBy: ['connection/wrong-token'],
  policies: (correct) => ({
    ...correct,
    token: { ...correct.token, acceptsUnknown: () => true },
  }),
});
