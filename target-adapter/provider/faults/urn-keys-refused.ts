import { isObject } from '../../scim/resource.ts';
import { refusing, sentOperations } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const urnKeysRefused = defineFault({
  id: 'urn-keys-refused',
  title: 'A replace without path refuses keys with a schema in front',
  caughtBy: ['entra/urn-keys'],
  distort: (request, response) =>
    sentOperations(request).some(
      ({ path, value }) =>
        path === undefined &&
        isObject(value) &&
        Object.keys(value).some((key) => /^urn:.*:\w+$/.test(key) && !isObject(value[key])),
    )
      ? refusing(response, 400, 'there is no such attribute', 'invalidPath')
      : response,
});
