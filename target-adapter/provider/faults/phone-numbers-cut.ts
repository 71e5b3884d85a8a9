import { isObject, type JsonObject } from '../../scim/resource.ts';
import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const phoneNumbersCut = defineFault({
  id: 'phone-numbers-cut',
  title: 'Telephone numbers lose everything but the last digits',
  caughtBy: ['values/phone-numbers'],
  distort: (request, response) =>
    showingPeople(request, response, (person) => ({ ...person, phoneNumbers: changed(person.phoneNumbers) })),
});

const changed = (values: unknown): unknown =>
  Array.isArray(values) ? values.map((value) => (isObject(value) ? one(value) : value)) : values;

const one = (value: JsonObject): JsonObject => ({ ...value, value: String(value.value).slice(-4) });
