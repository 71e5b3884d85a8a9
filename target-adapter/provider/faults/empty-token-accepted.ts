import { defineFault } from '../fault.ts';

export const emptyTokenAccepted = defineFault({
  id: 'empty-token-accepted',
  title: 'Bearer without a token is let in',
  caughtBy: ['authentication/empty-token'],
  distort: (request, response) =>
    request.headers.authorization?.trim() === 'Bearer' ? { ...response, status: 200, body: {} } : response,
});
