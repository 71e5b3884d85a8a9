import { attribute, isObject, isUnassigned } from '../../../target-adapter/scim/resource.ts';
import { shortened } from '../../../target-adapter/scim/shortened.ts';
import type { AttributeDefinition } from '../../advertised-type.ts';
import type { Shown } from './shown.ts';

/** An attribute that has a value, with its definition. */
export type Value = {
  /** `emails.type`, `urn:…:department`. */
  readonly path: string;
  readonly definition: AttributeDefinition;
  readonly value: unknown;
  /** The value, or each of its values; those that are unassigned left out. */
  readonly each: readonly unknown[];
};

/** Every attribute of a resource that its schemas define and that has a value, sub-attributes after their parent. */
export function* valuesOf({ resource, type }: Shown): Generator<Value> {
  yield* valuesIn(resource, type.attributes.get(type.schema.toLowerCase()) ?? [], '');
  for (const extension of type.extensions)
    yield* valuesIn(
      attribute(resource, extension),
      type.attributes.get(extension.toLowerCase()) ?? [],
      `${extension}:`,
    );
}

function* valuesIn(holder: unknown, definitions: readonly AttributeDefinition[], prefix: string): Generator<Value> {
  if (!isObject(holder)) return;
  for (const definition of definitions) {
    const value = attribute(holder, definition.name);
    if (isUnassigned(value)) continue;
    const path = `${prefix}${definition.name}`;
    const each = (Array.isArray(value) ? value : [value]).filter((one) => !isUnassigned(one));
    yield { path, definition, value, each };
    for (const one of each) yield* valuesIn(one, definition.subAttributes, `${path}.`);
  }
}

/** `a string, “true”` */
export function inKind(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  const kind = typeof value === 'string' ? 'a string' : typeof value === 'number' ? 'a number' : `a ${typeof value}`;
  return `${kind}, ${quoted(value)}`;
}

export const quoted = (value: unknown): string => `“${shortened(String(value), 80)}”`;
