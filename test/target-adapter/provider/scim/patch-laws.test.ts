import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyOperation } from '../../../../target-adapter/provider/scim/patch.ts';
import type { PatchOperation } from '../../../../target-adapter/provider/scim/patch-operation.ts';
import { correctScimPolicies } from '../../../../target-adapter/provider/scim/policies.ts';
import { servedTypes } from '../../../../target-adapter/provider/scim/served-type.ts';
import { settleResource } from '../../../../target-adapter/provider/scim/settle-resource.ts';
import { isObject, type JsonObject } from '../../../../target-adapter/scim/resource.ts';
import { ScimError } from '../../../../target-adapter/scim/scim-error.ts';
import { enterpriseSchema } from '../../../../target-adapter/scim/urns.ts';

const [served] = servedTypes({ types: ['User', 'Group'], attributes: 'any' });
if (served === undefined) throw new Error('User is served');

const word = fc.constantFrom('a', 'b', 'c', 'Ä');
const emails = fc.uniqueArray(fc.record({ value: word, type: fc.constantFrom('work', 'home', 'other') }), {
  maxLength: 4,
  selector: ({ value, type }) => `${value} ${type}`,
});
const user: fc.Arbitrary<JsonObject> = fc
  .record({ userName: word, title: fc.option(word), name: fc.option(fc.record({ givenName: word })), emails })
  .map((draft) => settled(Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== null))));

const paths = fc.constantFrom(
  'title',
  'name',
  'name.givenName',
  'emails',
  'emails.display',
  'emails[type eq "work"]',
  'emails[type eq "work"].value',
  'emails[type eq "work"].primary',
  'emails[value eq "a" or type eq "home"]',
  `${enterpriseSchema}:department`,
  enterpriseSchema,
  'userName',
  'meta',
  'nothing',
);
const values = fc.oneof(
  word,
  fc.boolean(),
  fc.constantFrom(null, '', 'True', 5),
  emails,
  fc.record({ value: word, type: fc.constantFrom('work', 'home'), primary: fc.boolean() }),
  fc.record({ givenName: word }),
  fc.record({ department: word }),
);
const operation: fc.Arbitrary<PatchOperation> = fc.record({
  verb: fc.constantFrom('add' as const, 'remove' as const, 'replace' as const),
  path: paths,
  value: values,
});

function settled(resource: JsonObject): JsonObject {
  return served === undefined ? resource : settleResource(resource, served);
}

function apply(resource: JsonObject, ...operations: readonly PatchOperation[]): JsonObject {
  if (served === undefined) return resource;
  const context = { served, policies: correctScimPolicies, id: '1', named: new Set<string>() };
  return settled(operations.reduce((current, each) => applyOperation(current, each, context), resource));
}

/** Undefined: refused. */
function attempt(resource: JsonObject, ...operations: readonly PatchOperation[]): JsonObject | undefined {
  try {
    return apply(resource, ...operations);
  } catch (error) {
    if (error instanceof ScimError) return undefined;
    throw error;
  }
}

const add = (path: string, value: unknown): PatchOperation => ({ verb: 'add', path, value });
const replace = (path: string, value: unknown): PatchOperation => ({ verb: 'replace', path, value });
const remove = (path: string): PatchOperation => ({ verb: 'remove', path, value: undefined });

it('leaves the resource that it was given as it was, whatever the operation', () => {
  fc.assert(
    fc.property(user, operation, (before, each) => {
      const copy = structuredClone(before);

      attempt(before, each);

      expect(before).toEqual(copy);
    }),
  );
});

it('either refuses with a ScimError or makes a resource that settles to itself', () => {
  fc.assert(
    fc.property(user, fc.array(operation, { maxLength: 4 }), (before, operations) => {
      const after = attempt(before, ...operations);

      if (after !== undefined) expect(settled(after)).toEqual(after);
    }),
  );
});

it('makes the same of an operation twice as of one, unless it changes what its own filter looks at', () => {
  const repeatable = operation.filter(
    ({ path = '' }) => !path.includes('[') || path.endsWith('].value') || path.endsWith('].primary'),
  );

  fc.assert(
    fc.property(user, repeatable, (before, each) => {
      const once = attempt(before, each);

      if (once !== undefined) expect(attempt(before, each, each)).toEqual(once);
    }),
  );
});

it('never leaves two values primary', () => {
  const setPrimary = fc
    .constantFrom('work', 'home', 'other')
    .map((type) => add(`emails[type eq "${type}"]`, { primary: true }));

  fc.assert(
    fc.property(user, fc.array(fc.oneof(setPrimary, operation), { maxLength: 5 }), (before, operations) => {
      const after = attempt(before, ...operations);

      const values = Array.isArray(after?.emails) ? after.emails : [];
      expect(values.filter((value) => isObject(value) && value.primary === true).length).toBeLessThan(2);
    }),
  );
});

it('takes back by remove what add brought', () => {
  const lab = { value: 'lab@x', type: 'lab' };

  fc.assert(
    fc.property(user, (before) => {
      expect(apply(before, add('emails', [lab]), remove('emails[type eq "lab"]'))).toEqual(before);
    }),
  );
});

it('makes the same of add and of replace where there is no value yet', () => {
  const target = fc.constantFrom<[string, unknown]>(
    ['nickName', 'n'],
    ['phoneNumbers', [{ value: '+1' }]],
    ['phoneNumbers[type eq "work"].value', '+1'],
    [`${enterpriseSchema}:manager`, '7'],
  );

  fc.assert(
    fc.property(user, target, (before, [path, value]) => {
      expect(apply(before, replace(path, value))).toEqual(apply(before, add(path, value)));
    }),
  );
});

it('shows what was set last', () => {
  fc.assert(
    fc.property(user, fc.array(word, { minLength: 1 }), (before, titles) => {
      const after = apply(before, ...titles.map((title) => replace('title', title)));

      expect(after).toEqual({ ...before, title: titles.at(-1) });
    }),
  );
});
