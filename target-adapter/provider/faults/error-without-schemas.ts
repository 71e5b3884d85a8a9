import { isObject } from '../../scim/resource.ts';
import { defineFault } from '../fault.ts';

export const errorWithoutSchemas = defineFault({
  id: 'error-without-schemas',
  title: 'Error bodies do not say that they are SCIM errors',
  caughtBy: ['always/error-body'],
  distort(_request, response) {
    if (response.status < 400 || !isObject(response.body)) return response;
    const { schemas: _dropped, ...body } = response.body;
    return { ...response, body };
  },
});
