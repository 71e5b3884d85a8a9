import type { JsonObject } from '../../target-adapter/scim/resource.ts';
import { type AttributeDefinition, isWritable } from '../advertised-type.ts';
import { hasForm } from '../further-type.ts';
import type { Tools } from '../scenario.ts';

type Drawing = Pick<Tools, 'group' | 'newAddress'>;

/** A text that nothing else has, with the run's marker: letters, digits and hyphens. */
export const newWord = ({ group }: Pick<Tools, 'group'>): string => group().id;

/**
 * A value that this attribute can hold; another one at each call where there is more than one. undefined: of no kind that
 * can be made up, such as what must lead to another resource.
 */
export function madeUp(definition: AttributeDefinition, tools: Drawing): unknown {
  const one = definition.type === 'complex' ? complexOf(definition, tools) : simpleOf(definition, tools);
  if (one === undefined) return undefined;
  return definition.multiValued === true ? [one] : one;
}

function complexOf({ subAttributes }: AttributeDefinition, tools: Drawing): JsonObject | undefined {
  const writable = subAttributes.filter(isWritable);
  const owed = writable.filter(({ required }) => required);
  const named = owed.length > 0 ? owed : writable.filter(({ name }) => name === 'value').slice(0, 1);
  const parts = named.map((sub) => [sub.name, madeUp(sub, tools)] as const);
  return parts.length === 0 || parts.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(parts);
}

function simpleOf(definition: AttributeDefinition, tools: Drawing): unknown {
  const [listed] = definition.canonicalValues;
  if (listed !== undefined) return listed;
  switch (definition.type) {
    case 'string':
      return textOf(definition, tools);
    case 'boolean':
      return true;
    case 'integer':
      return 7;
    case 'decimal':
      return 7.5;
    case 'datetime':
      return '2026-01-31T08:30:00Z';
    case 'binary':
      return 'c2FtcGxl';
    case 'reference':
      return definition.referenceTypes.some((type) => !/^(external|uri)$/i.test(type))
        ? undefined
        : `https://www.example.org/${newWord(tools)}`;
    default:
      return undefined;
  }
}

/** Where the name says that not any text will do. RFC 7643 §4.1.1 */
function textOf(definition: AttributeDefinition, tools: Drawing): string {
  const formed = hasForm(definition) ? forms.find(([pattern]) => pattern.test(definition.name)) : undefined;
  return formed === undefined ? newWord(tools) : formed[1](tools);
}

const forms: readonly (readonly [RegExp, (tools: Drawing) => string])[] = [
  [/mail/i, ({ newAddress }) => newAddress()],
  // The numbers that are kept for fiction.
  [/phone|fax/i, () => '+1-202-555-0101'],
  [/ur[li]$/i, (tools) => `https://www.example.org/${newWord(tools)}`],
  [/locale/i, () => 'en-US'],
  [/language/i, () => 'en'],
  [/time.?zone/i, () => 'Europe/Berlin'],
  [/country/i, () => 'US'],
  [/currency/i, () => 'USD'],
];
