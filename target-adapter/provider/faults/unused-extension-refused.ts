import { enterpriseSchema } from '../../scim/urns.ts';
import { asks, refusing, sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const unusedExtensionRefused = defineFault({
  id: 'unused-extension-refused',
  title: 'A create that lists the enterprise schema without a value of it is refused',
  caughtBy: ['entra/create'],
  distort(request, response) {
    if (!asks(request, ['POST'], '/Users')) return response;
    const { schemas, [enterpriseSchema]: extension } = sentBody(request);
    return Array.isArray(schemas) && schemas.includes(enterpriseSchema) && extension === undefined
      ? refusing(response, 400, `schemas lists ${enterpriseSchema}, and the body has nothing of it`, 'invalidSyntax')
      : response;
  },
});
