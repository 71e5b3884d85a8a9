import { defineFault } from '../fault.ts';

export const tokenInCookie = defineFault({
  id: 'token-in-cookie',
  title: 'Answers set a cookie that holds the token',
  caughtBy: ['always/token-in-no-cookie'],
  distort({ headers }, response) {
    const token = (headers.authorization ?? '').replace(/^bearer +/i, '');
    return { ...response, headers: { ...response.headers, 'set-cookie': `session=${token}; Path=/` } };
  },
});
