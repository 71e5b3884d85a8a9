import { isObject } from '../../scim/resource.ts';
import { defineFault } from '../fault.ts';

export const errorStatusIsANumber = defineFault({
  id: 'error-status-is-a-number',
  title: 'Error bodies hold the status as a number',
  caughtBy: ['always/error-status'],
  distort(_request, response) {
    if (response.status < 400 || !isObject(response.body)) return response;
    return { ...response, body: { ...response.body, status: response.status } };
  },
});
