import { instantOf } from './date-time.ts';
import type { CompareOperator, FilterValue } from './filter.ts';
import { prepared } from './prepared-text.ts';
import type { SchemaAttribute } from './schema.ts';
import { ScimError } from './scim-error.ts';

/** How text and booleans are read where values are compared. */
export type Reading = {
  /** Text as it is compared where the attribute is not caseExact. */
  caseless(text: string): string;
  /** A boolean, or a string that stands for one; undefined: neither. */
  readBoolean(value: unknown): boolean | undefined;
};

/**
 * A test of one value of the attribute against a filter's value; `null` is not handled here. `label` names the attribute
 * in errors: ScimError 400 invalidFilter where the operator or the value does not fit the type. RFC 7644 §3.4.2.2, Table 3
 */
export function comparisonOf(
  attribute: SchemaAttribute,
  operator: CompareOperator,
  operand: NonNullable<FilterValue>,
  label: string,
  reading: Reading,
): (value: unknown) => boolean {
  switch (attribute.type) {
    case 'boolean': {
      if (operator !== 'eq' && operator !== 'ne') return refuseOperator(label, operator, 'a boolean');
      const wanted = reading.readBoolean(operand);
      if (wanted === undefined) refuseValue(label, 'true or false', operand);
      return operator === 'eq' ? (value) => value === wanted : (value) => value !== wanted;
    }
    case 'integer':
    case 'decimal': {
      if (typeof operand !== 'number') refuseValue(label, 'a number', operand);
      if (!isOrdering(operator)) return refuseOperator(label, operator, 'a number');
      return (value) => typeof value === 'number' && ordered(operator, value, operand);
    }
    case 'dateTime': {
      if (isOrdering(operator)) {
        const wanted = typeof operand === 'string' ? instantOf(operand) : undefined;
        if (wanted === undefined) refuseValue(label, 'a date and time such as "2026-01-31T08:00:00Z"', operand);
        return (value) => {
          const instant = typeof value === 'string' ? instantOf(value) : undefined;
          return instant !== undefined && ordered(operator, instant, wanted);
        };
      }
      return textComparison(operator, operand, label, prepared);
    }
    case 'binary':
      if (operator === 'gt' || operator === 'ge' || operator === 'lt' || operator === 'le') {
        return refuseOperator(label, operator, 'binary');
      }
      return textComparison(operator, operand, label, prepared);
    case 'string':
    case 'reference':
      return textComparison(operator, operand, label, attribute.caseExact === true ? prepared : reading.caseless);
    case 'complex':
      throw new ScimError(400, `${label} has parts: name one of them, such as ${label}.value`, 'invalidFilter');
  }
}

function textComparison(
  operator: CompareOperator,
  operand: NonNullable<FilterValue>,
  label: string,
  read: (text: string) => string,
): (value: unknown) => boolean {
  if (typeof operand !== 'string') refuseValue(label, 'text in double quotes', operand);
  const wanted = read(operand);
  return (value) => typeof value === 'string' && matchesText(operator, read(value), wanted);
}

function matchesText(operator: CompareOperator, value: string, wanted: string): boolean {
  switch (operator) {
    case 'co':
      return value.includes(wanted);
    case 'sw':
      return value.startsWith(wanted);
    case 'ew':
      return value.endsWith(wanted);
    case 'eq':
    case 'ne':
    case 'gt':
    case 'ge':
    case 'lt':
    case 'le':
      return ordered(operator, value, wanted);
  }
}

type Ordering = Exclude<CompareOperator, 'co' | 'sw' | 'ew'>;

const isOrdering = (operator: CompareOperator): operator is Ordering =>
  operator !== 'co' && operator !== 'sw' && operator !== 'ew';

function ordered<Value extends string | number>(operator: Ordering, value: Value, wanted: Value): boolean {
  switch (operator) {
    case 'eq':
      return value === wanted;
    case 'ne':
      return value !== wanted;
    case 'gt':
      return value > wanted;
    case 'ge':
      return value >= wanted;
    case 'lt':
      return value < wanted;
    case 'le':
      return value <= wanted;
  }
}

function refuseOperator(label: string, operator: CompareOperator, type: string): never {
  throw new ScimError(400, `${label} is ${type}: it cannot be compared with ${operator}`, 'invalidFilter');
}

function refuseValue(label: string, expected: string, operand: FilterValue): never {
  throw new ScimError(
    400,
    `${label} is compared with ${expected}, not with ${JSON.stringify(operand)}`,
    'invalidFilter',
  );
}
