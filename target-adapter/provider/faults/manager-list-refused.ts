import { enterpriseSchema } from '../../scim/urns.ts';
import { refusing, sentOperations } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const managerListRefused = defineFault({
  id: 'manager-list-refused',
  title: 'PATCH refuses the manager in a list',
  caughtBy: ['entra/manager-as-list'],
  distort: (request, response) =>
    sentOperations(request).some(({ path, value }) => path === manager && Array.isArray(value))
      ? refusing(response, 400, 'manager must be an object', 'invalidValue')
      : response,
});

const manager = `${enterpriseSchema}:manager`;
