import type { AttributeIndex } from './attribute-index.ts';
import { type AttributePath, printAttributePath } from './attribute-path.ts';
import { comparisonOf, type Reading } from './comparison.ts';
import type { Filter, FilterValue } from './filter.ts';
import { isObject, isUnassigned, type JsonObject } from './resource.ts';
import { type SchemaAttribute, subAttributeOf } from './schema.ts';
import { ScimError } from './scim-error.ts';

export type FilterOptions = Reading & {
  /** An attribute that the schema does not know: an error, or one that no resource has (a query over several types). */
  readonly unknown: 'refuse' | 'absent';
};

/**
 * The filter as a test of resources whose attributes are spelt as in the schema. A multi-valued attribute matches when any
 * of its values does; one that is complex, named without sub-attribute, is its `value`. What is absent equals null and
 * differs (`ne`) from everything else.
 *
 * Throws ScimError 400 invalidFilter where the filter does not fit the schema. RFC 7644 §3.4.2.2
 */
export function predicateOf(
  filter: Filter,
  index: AttributeIndex,
  options: FilterOptions,
): (resource: JsonObject) => boolean {
  return compile(filter, (path) => locate(index, path), options);
}

/** The filter in the brackets of a value path, as a test of one value of the attribute. */
export function valuePredicateOf(
  filter: Filter,
  attribute: SchemaAttribute,
  options: FilterOptions,
): (value: unknown) => boolean {
  const test = compile(filter, (path) => locateSub(attribute, path), options);
  return (value) => test(isObject(value) ? value : { value });
}

/** An attribute, and its values in an object that holds it: none where it is absent. */
type Found = { readonly attribute: SchemaAttribute; valuesIn(holder: JsonObject): readonly unknown[] };
type Locate = (path: AttributePath) => Found | undefined;
type Test = (holder: JsonObject) => boolean;

function compile(filter: Filter, locateIn: Locate, options: FilterOptions): Test {
  switch (filter.kind) {
    case 'and': {
      const tests = filter.all.map((part) => compile(part, locateIn, options));
      return (holder) => tests.every((test) => test(holder));
    }
    case 'or': {
      const tests = filter.any.map((part) => compile(part, locateIn, options));
      return (holder) => tests.some((test) => test(holder));
    }
    case 'not': {
      const test = compile(filter.filter, locateIn, options);
      return (holder) => !test(holder);
    }
    case 'present': {
      const found = locateOrRefuse(filter.path, locateIn, options);
      return (holder) => found.valuesIn(holder).some((value) => !isUnassigned(value));
    }
    case 'values': {
      const found = locateOrRefuse(filter.path, locateIn, options);
      if (found.attribute.type !== 'complex' && found !== nowhere) {
        throw new ScimError(400, `${printAttributePath(filter.path)} has no parts to filter by`, 'invalidFilter');
      }
      if (found === nowhere) return () => false;
      const test = valuePredicateOf(filter.filter, found.attribute, options);
      return (holder) => found.valuesIn(holder).some(test);
    }
    case 'compare': {
      const found = locateOrRefuse(filter.path, locateIn, options);
      if (filter.value === null) return compareWithNull(found, filter.operator === 'ne');
      return found === nowhere ? () => filter.operator === 'ne' : compare(found, filter, filter.value, options);
    }
  }
}

function compare(
  found: Found,
  { path, operator }: Extract<Filter, { kind: 'compare' }>,
  operand: NonNullable<FilterValue>,
  options: FilterOptions,
): Test {
  const label = printAttributePath(path);
  const whole = found.attribute;
  const value = whole.type === 'complex' ? subAttributeOf(whole, 'value') : undefined;
  const matches = comparisonOf(value ?? whole, operator, operand, label, options);
  const test = value === undefined ? matches : (element: unknown) => isObject(element) && matches(element.value);
  return (holder) => {
    const values = found.valuesIn(holder);
    if (values.length === 1) return test(values[0]);
    return values.length === 0 ? operator === 'ne' : values.some(test);
  };
}

function compareWithNull(found: Found, negated: boolean): Test {
  return (holder) => found.valuesIn(holder).some((value) => !isUnassigned(value)) === negated;
}

/** An attribute that no resource has. */
const nowhere: Found = {
  attribute: {
    name: '',
    type: 'string',
    multiValued: false,
    description: '',
    required: false,
    mutability: 'readOnly',
    returned: 'default',
  },
  valuesIn: () => [],
};

function locateOrRefuse(path: AttributePath, locateIn: Locate, { unknown }: FilterOptions): Found {
  const found = locateIn(path);
  const label = printAttributePath(path);
  if (found === undefined) {
    if (unknown === 'absent') return nowhere;
    throw new ScimError(400, `the filter names ${label}, which is no attribute here`, 'invalidFilter');
  }
  // A filter on what is never returned would tell it letter by letter.
  if (found.attribute.returned === 'never') {
    throw new ScimError(400, `${label} cannot be filtered by, since it is never returned`, 'invalidFilter');
  }
  return found;
}

function locate(index: AttributeIndex, path: AttributePath): Found | undefined {
  const place = index.find(path);
  if (place === undefined) return undefined;
  const { extension, attribute, sub } = place;
  const valuesIn = (resource: JsonObject): readonly unknown[] => {
    const holder = extension === undefined ? resource : resource[extension];
    return isObject(holder) ? valuesOf(holder[attribute.name]) : [];
  };
  if (sub === undefined) return { attribute, valuesIn };
  return { attribute: sub, valuesIn: (resource) => subValuesOf(valuesIn(resource), sub.name) };
}

function locateSub(attribute: SchemaAttribute, { urn, name, sub }: AttributePath): Found | undefined {
  const found = urn === undefined && sub === undefined ? subAttributeOf(attribute, name) : undefined;
  return found && { attribute: found, valuesIn: (value) => valuesOf(value[found.name]) };
}

function valuesOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function subValuesOf(values: readonly unknown[], name: string): readonly unknown[] {
  const found: unknown[] = [];
  for (const value of values) {
    const part = isObject(value) ? value[name] : undefined;
    if (part !== undefined && part !== null) found.push(part);
  }
  return found;
}
