import { defineFault } from '../fault.ts';

export const writesNeedNoToken = defineFault({
  id: 'writes-need-no-token',
  title: 'Only reads look at the token',
  caughtBy: ['connection/wrong-token', 'connection/no-token'],
  policies: (correct) => ({
    ...correct,
    token: {
      ...correct.token,
      acceptsUnknown: (method) => method !== 'GET',
      admitsAnonymous: (method) => method !== 'GET',
    },
  }),
});
