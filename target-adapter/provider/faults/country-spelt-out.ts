import { isObject, type JsonObject } from '../../scim/resource.ts';
import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const countrySpeltOut = defineFault({
  id: 'country-spelt-out',
  title: 'The country of an address is answered by its name',
  caughtBy: ['values/country'],
  distort: (request, response) =>
    showingPeople(request, response, (person) => ({ ...person, addresses: changed(person.addresses) })),
});

const changed = (values: unknown): unknown =>
  Array.isArray(values) ? values.map((value) => (isObject(value) ? one(value) : value)) : values;

const one = (value: JsonObject): JsonObject => ({ ...value, country: 'United States' });
