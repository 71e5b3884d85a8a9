import { asks, refusing, sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const microsoftSchemaRefused = defineFault({
  id: 'microsoft-schema-refused',
  title: 'A group whose schemas list a URI of Microsoft is refused',
  caughtBy: ['entra/unknown-schema'],
  distort: (request, response) =>
    asks(request, ['POST'], '/Groups') && String(sentBody(request).schemas).includes('schemas.microsoft.com')
      ? refusing(response, 400, 'schemas lists a URI that no resource type has', 'invalidSyntax')
      : response,
});
