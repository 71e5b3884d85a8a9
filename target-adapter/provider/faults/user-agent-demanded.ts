import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const userAgentDemanded = defineFault({
  id: 'user-agent-demanded',
  title: 'Reads of one resource without a User-Agent are refused with 403, as a proxy does',
  caughtBy: ['entra/bare-get', 'reactivate/delivered'],
  distort: (request, response) =>
    request.method === 'GET' && /^\/Users\/./.test(request.path) && request.headers['user-agent'] === undefined
      ? refusing(response, 403, 'Requests without User-Agent are blocked.')
      : response,
});
