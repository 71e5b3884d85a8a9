import { asks, refusing, sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const oldSchemaAnswers500 = defineFault({
  id: 'old-schema-answers-500',
  title: 'A create that names the schema of SCIM 1.0 alone is a server error',
  caughtBy: ['onelogin/old-schema'],
  distort: (request, response) =>
    asks(request, ['POST'], '/Users') && String(sentBody(request).schemas) === 'urn:scim:schemas:core:1.0'
      ? refusing(response, 500, 'no mapper for urn:scim:schemas:core:1.0')
      : response,
});
