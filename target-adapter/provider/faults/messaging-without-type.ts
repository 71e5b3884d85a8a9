import { isObject, type JsonObject } from '../../scim/resource.ts';
import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const messagingWithoutType = defineFault({
  id: 'messaging-without-type',
  title: 'Instant messaging addresses come back without their type',
  caughtBy: ['values/messaging'],
  distort: (request, response) =>
    showingPeople(request, response, (person) => ({ ...person, ims: changed(person.ims) })),
});

const changed = (values: unknown): unknown =>
  Array.isArray(values) ? values.map((value) => (isObject(value) ? one(value) : value)) : values;

const one = (value: JsonObject): JsonObject => ({ value: value.value });
