import { defineFault } from '../fault.ts';

export const readsNeedNoToken = defineFault({
  id: 'reads-need-no-token',
  title: 'Whoever has no token may read',
  caughtBy: ['connection/no-token'],
  policies: (correct) => ({
    ...correct,
    token: { ...correct.token, admitsAnonymous: (method) => method === 'GET' },
  }),
});
