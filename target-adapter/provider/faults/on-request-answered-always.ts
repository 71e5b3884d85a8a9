import { describing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const onRequestAnsweredAlways = defineFault({
  id: 'on-request-answered-always',
  title: 'An attribute that is returned on request is always there',
  caughtBy: ['always/on-request-only'],
  distort(request, response) {
    return describing(request, response, 'displayName', { returned: 'request' });
  },
});
