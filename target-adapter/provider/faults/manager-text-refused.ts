import { enterpriseSchema } from '../../scim/urns.ts';
import { refusing, sentOperations } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const managerTextRefused = defineFault({
  id: 'manager-text-refused',
  title: 'PATCH refuses the manager as a text',
  caughtBy: ['entra/manager-as-text'],
  distort: (request, response) =>
    sentOperations(request).some(({ path, value }) => path === manager && typeof value === 'string' && value !== '')
      ? refusing(response, 400, 'manager must be an object', 'invalidValue')
      : response,
});

const manager = `${enterpriseSchema}:manager`;
