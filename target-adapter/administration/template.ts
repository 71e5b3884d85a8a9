import { isObject } from '../scim/resource.ts';

/** What stands in for `{name}`. */
export type Values = Readonly<Record<string, string | number | null>>;

const placeholder = /\{([A-Za-z]\w*)\}/g;

/** The names in a template, wherever they stand: `id` in `/people/{id}`. */
export function placeholdersOf(template: unknown): readonly string[] {
  if (typeof template === 'string') return [...template.matchAll(placeholder)].map(([, name = '']) => name);
  if (Array.isArray(template)) return template.flatMap(placeholdersOf);
  return isObject(template) ? Object.values(template).flatMap(placeholdersOf) : [];
}

/** A path with each value percent-encoded. Throws where a value would leave its place: an empty one, `.`, `..`. */
export function filledPath(template: string, values: Values): string {
  return template.replace(placeholder, (_, name: string) => {
    const value = String(values[name]);
    if (value === '' || value === '.' || value === '..') throw new RangeError(`{${name}} is ${JSON.stringify(value)}`);
    return encodeURIComponent(value);
  });
}

/** A body; a text that is exactly one placeholder becomes the value itself, so that numbers and null stay what they are. */
export function filledBody(template: unknown, values: Values): unknown {
  if (typeof template === 'string') {
    const whole = /^\{([A-Za-z]\w*)\}$/.exec(template)?.[1];
    return whole === undefined
      ? template.replace(placeholder, (_, name: string) => String(values[name]))
      : values[whole];
  }
  if (Array.isArray(template)) return template.map((part) => filledBody(part, values));
  if (!isObject(template)) return template;
  return Object.fromEntries(Object.entries(template).map(([name, part]) => [name, filledBody(part, values)]));
}
