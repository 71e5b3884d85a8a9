import { isDeepStrictEqual } from 'node:util';
import { isObject } from '../../scim/resource.ts';

/** Finds values of a multi-valued attribute again. */
export type ValuePlaces = {
  /** Where the same value stands: equal `value`, and equal `type` unless one of the two names none. RFC 7643 §2.4 */
  find(element: unknown): number | undefined;
  put(element: unknown, at: number): void;
};

export function placesOf(values: readonly unknown[]): ValuePlaces {
  const byKey = new Map<string, { readonly type: unknown; readonly at: number }[]>();
  const places: ValuePlaces = {
    find(element) {
      const type = typeOf(element);
      const same = byKey
        .get(keyOf(element))
        ?.find((place) => place.type === type || place.type === undefined || type === undefined);
      return same?.at;
    },
    put(element, at) {
      const key = keyOf(element);
      const place = { type: typeOf(element), at };
      const others = byKey.get(key);
      if (others === undefined) byKey.set(key, [place]);
      else others.push(place);
    },
  };
  values.forEach(places.put);
  return places;
}

/** Whether a value is the one that is described: has all the parts that the description has. */
export function covers(element: unknown, description: unknown): boolean {
  if (!isObject(element) || !isObject(description)) return isDeepStrictEqual(element, description);
  for (const [name, wanted] of Object.entries(description)) {
    if (element[name] !== wanted && !isDeepStrictEqual(element[name], wanted)) return false;
  }
  return true;
}

/** A value without `value` (an address) is told by all of it. */
function keyOf(element: unknown): string {
  if (!isObject(element)) return JSON.stringify(element);
  if (typeof element.value === 'string') return element.value;
  return JSON.stringify(Object.entries(element).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const typeOf = (element: unknown): unknown => (isObject(element) ? element.type : undefined);
