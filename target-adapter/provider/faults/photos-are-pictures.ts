import { isObject, type JsonObject } from '../../scim/resource.ts';
import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const photosArePictures = defineFault({
  id: 'photos-are-pictures',
  title: 'Photos are answered as pictures instead of URLs',
  caughtBy: ['values/photos'],
  distort: (request, response) =>
    showingPeople(request, response, (person) => ({ ...person, photos: changed(person.photos) })),
});

const changed = (values: unknown): unknown =>
  Array.isArray(values) ? values.map((value) => (isObject(value) ? one(value) : value)) : values;

const one = (value: JsonObject): JsonObject => ({ ...value, value: 'iVBORw0KGgo=' });
