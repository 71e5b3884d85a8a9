import { expect, it } from 'vitest';
import type { AttributeDefinition } from '../../../scenarios/advertised-type.ts';
import { madeUp } from '../../../scenarios/probe/made-up.ts';

const plain: AttributeDefinition = {
  name: 'label',
  type: 'string',
  multiValued: false,
  required: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  caseExact: false,
  canonicalValues: [],
  referenceTypes: [],
  subAttributes: [],
};

let drawn = 0;
const tools = {
  group() {
    drawn += 1;
    return { id: `r7f3k2-x${drawn}`, displayName: 'Tours', memberIds: [] };
  },
  newAddress: () => 'ada.r7f3k2@example.org',
};
const made = (definition: Partial<AttributeDefinition>): unknown => madeUp({ ...plain, ...definition }, tools);

it('makes up another text each time, with the marker of the run', () => {
  const values = [made({}), made({})];

  expect(new Set(values).size).toBe(2);
  expect(values.every((value) => String(value).includes('r7f3k2'))).toBe(true);
});

it.each([
  [{ type: 'boolean' }, true],
  [{ type: 'integer' }, 7],
  [{ type: 'decimal' }, 7.5],
  [{ type: 'datetime' }, '2026-01-31T08:30:00Z'],
  [{ type: 'binary' }, 'c2FtcGxl'],
  [{ canonicalValues: ['laptop', 'phone'] }, 'laptop'],
  [{ multiValued: true, canonicalValues: ['laptop'] }, ['laptop']],
  [{ name: 'contactEmail' }, 'ada.r7f3k2@example.org'],
  [{ name: 'timezone' }, 'Europe/Berlin'],
  [{ type: 'reference', referenceTypes: ['User'] }, undefined],
  [{ type: 'complex' }, undefined],
  [{ type: undefined }, undefined],
])('makes up of %o the value %o', (definition, value) => {
  expect(made(definition)).toEqual(value);
});

it('makes up of a complex attribute what it requires, or its value', () => {
  const kind = { ...plain, name: 'kind', canonicalValues: ['x'] };

  expect(made({ type: 'complex', subAttributes: [{ ...kind, required: true }, plain] })).toEqual({ kind: 'x' });
  expect(made({ type: 'complex', subAttributes: [plain, { ...kind, name: 'value' }] })).toEqual({ value: 'x' });
  expect(made({ type: 'complex', subAttributes: [{ ...kind, mutability: 'readOnly' }] })).toBeUndefined();
});
