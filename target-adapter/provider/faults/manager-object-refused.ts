import { isObject } from '../../scim/resource.ts';
import { enterpriseSchema } from '../../scim/urns.ts';
import { refusing, sentOperations } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const managerObjectRefused = defineFault({
  id: 'manager-object-refused',
  title: 'PATCH refuses the manager as an object',
  caughtBy: ['entra/manager-as-object', 'entra/manager-emptied'],
  distort: (request, response) =>
    sentOperations(request).some(({ path, value }) => path === manager && isObject(value))
      ? refusing(response, 400, 'manager must be text', 'invalidValue')
      : response,
});

const manager = `${enterpriseSchema}:manager`;
