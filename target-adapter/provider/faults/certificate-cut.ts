import { isObject, type JsonObject } from '../../scim/resource.ts';
import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const certificateCut = defineFault({
  id: 'certificate-cut',
  title: 'A certificate is answered without its end',
  caughtBy: ['values/certificates'],
  distort: (request, response) =>
    showingPeople(request, response, (person) => ({ ...person, x509Certificates: changed(person.x509Certificates) })),
});

const changed = (values: unknown): unknown =>
  Array.isArray(values) ? values.map((value) => (isObject(value) ? one(value) : value)) : values;

const one = (value: JsonObject): JsonObject => ({ ...value, value: String(value.value).slice(0, 256) });
