import { enterpriseSchema } from '../../scim/urns.ts';
import { asks, refusing, sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const unlistedExtensionRefused = defineFault({
  id: 'unlisted-extension-refused',
  title: 'A create with an extension that schemas does not list is refused',
  caughtBy: ['entra/unlisted-extension'],
  distort(request, response) {
    if (!asks(request, ['POST'], '/Users')) return response;
    const { schemas, [enterpriseSchema]: extension } = sentBody(request);
    return extension !== undefined && !(Array.isArray(schemas) && schemas.includes(enterpriseSchema))
      ? refusing(response, 400, `schemas does not list ${enterpriseSchema}`, 'invalidSyntax')
      : response;
  },
});
