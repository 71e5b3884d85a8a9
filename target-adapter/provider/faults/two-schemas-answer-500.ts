import { asks, refusing, sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const twoSchemasAnswer500 = defineFault({
  id: 'two-schemas-answer-500',
  title: 'A create that names a schema of SCIM 1.0 beside its own is a server error',
  caughtBy: ['google/both-schemas'],
  distort(request, response) {
    const { schemas } = sentBody(request);
    return asks(request, ['POST'], '/Users') &&
      Array.isArray(schemas) &&
      schemas.length > 1 &&
      /core:1\.0/.test(`${schemas[0]}`)
      ? refusing(response, 500, 'schemas[0] is not known')
      : response;
  },
});
