import { isObject, type JsonObject } from '../../scim/resource.ts';
import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const streetCutAfterLine = defineFault({
  id: 'street-cut-after-line',
  title: 'The street of an address is cut after its first line',
  caughtBy: ['values/addresses'],
  distort: (request, response) =>
    showingPeople(request, response, (person) => ({ ...person, addresses: changed(person.addresses) })),
});

const changed = (values: unknown): unknown =>
  Array.isArray(values) ? values.map((value) => (isObject(value) ? one(value) : value)) : values;

const one = (value: JsonObject): JsonObject => ({
  ...value,
  streetAddress: String(value.streetAddress).split('\n')[0],
});
