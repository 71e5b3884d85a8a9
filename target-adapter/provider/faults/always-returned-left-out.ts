import { describing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const alwaysReturnedLeftOut = defineFault({
  id: 'always-returned-left-out',
  title: 'The schema says that displayName is returned always, and it may be left out',
  caughtBy: ['projection/always'],
  distort: (request, response) => describing(request, response, 'displayName', { returned: 'always' }),
});
