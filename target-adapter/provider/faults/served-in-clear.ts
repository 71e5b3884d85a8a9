import { defineFault } from '../fault.ts';

export const servedInClear = defineFault({
  id: 'served-in-clear',
  title: 'A public host answers over plain http',
  caughtBy: ['always/over-tls'],
  publicUrl: 'http://scim.example.com',
});
