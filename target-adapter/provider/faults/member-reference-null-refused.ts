import { refusing, sentOperations } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const memberReferenceNullRefused = defineFault({
  id: 'member-reference-null-refused',
  title: 'A member whose $ref is null is refused',
  caughtBy: ['entra/members-added'],
  distort: (request, response) =>
    request.method === 'PATCH' &&
    sentOperations(request).some(({ value }) => JSON.stringify(value)?.includes('"$ref":null'))
      ? refusing(response, 400, '$ref must be a URL', 'invalidValue')
      : response,
});
