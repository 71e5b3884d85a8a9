import { refusing, sentOperations } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const plainBooleanRefused = defineFault({
  id: 'plain-boolean-refused',
  title: 'PATCH refuses active as a boolean, and takes it as text alone',
  caughtBy: ['entra/active-as-boolean', 'deactivate/delivered'],
  distort: (request, response) =>
    sentOperations(request).some(({ path, value }) => path === 'active' && typeof value === 'boolean')
      ? refusing(response, 400, 'active must be text', 'invalidValue')
      : response,
});
