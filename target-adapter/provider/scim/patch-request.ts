import { attribute, isObject } from '../../scim/resource.ts';
import { ScimError } from '../../scim/scim-error.ts';
import { patchOp } from '../../scim/urns.ts';
import { namesMessage } from './message.ts';
import type { PatchOperation } from './patch-operation.ts';
import type { ScimPolicies } from './policies.ts';

const maxOperations = 1_000;

/** The operations of a PatchOp body. RFC 7644 §3.5.2 */
export function parsePatchRequest(body: unknown, policies: ScimPolicies): readonly PatchOperation[] {
  if (!namesMessage(body, patchOp)) throw new ScimError(400, `schemas must hold ${patchOp}`, 'invalidSyntax');
  const operations = attribute(body, 'Operations');
  if (!Array.isArray(operations) || operations.length === 0) {
    throw new ScimError(400, 'Operations must be a list of at least one operation', 'invalidSyntax');
  }
  if (operations.length > maxOperations) {
    throw new ScimError(413, `${operations.length} operations in one request, at most ${maxOperations} are taken`);
  }
  return operations.map((operation, at) => parseOperation(operation, at + 1, policies));
}

function parseOperation(given: unknown, number: number, policies: ScimPolicies): PatchOperation {
  if (!isObject(given)) throw new ScimError(400, `operation ${number} is no object`, 'invalidSyntax');
  const op = attribute(given, 'op');
  const verb = policies.readVerb(op);
  if (verb === undefined) {
    throw new ScimError(
      400,
      `operation ${number}: op must be add, remove or replace, not ${JSON.stringify(op)}`,
      'invalidSyntax',
    );
  }
  const path = attribute(given, 'path');
  if (path !== undefined && typeof path !== 'string') {
    throw new ScimError(400, `operation ${number}: path must be text`, 'invalidPath');
  }
  const value = valueIn(given);
  if (value === undefined && verb !== 'remove') {
    throw new ScimError(400, `operation ${number}: ${verb} needs a value`, 'invalidValue');
  }
  if (path === undefined || path === '') {
    if (verb === 'remove') throw new ScimError(400, `operation ${number}: remove needs a path`, 'noTarget');
    return { verb, value };
  }
  return { verb, path, value };
}

/** null is a value here, unlike absence. */
function valueIn(given: object): unknown {
  const found = Object.entries(given).find(([name]) => name.toLowerCase() === 'value');
  return found?.[1];
}
