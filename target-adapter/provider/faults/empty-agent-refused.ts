import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const emptyAgentRefused = defineFault({
  id: 'empty-agent-refused',
  title: 'A request whose User-Agent is empty is refused',
  caughtBy: ['onelogin/empty-agent'],
  distort: (request, response) =>
    request.headers['user-agent'] === '' ? refusing(response, 403, 'Robots are not served.') : response,
});
