import type { ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { attribute, type Resource } from '../../../target-adapter/scim/resource.ts';
import { type Reading, readList, readObject, readResource } from '../wire/answer.ts';

/** "No schema's defined in scim user": what a hit or an answer without `schemas` ends in. C27 */
const noSchemas = { kind: 'fault', reason: "No schema's defined in scim user" } as const;

/** Hits of a query; a 404 with an Error body counts as none. D20 */
export function hitsOf(response: ScimResponse): Reading<readonly Resource[]> {
  if (response.status === 404) {
    const error = readObject(response);
    return error.kind === 'fault' ? error : { kind: 'read', value: [] };
  }
  const counter = ['startIndex', 'itemsPerPage'].find((name) => !isNumberOrAbsent(attribute(response.body, name)));
  if (counter !== undefined) return { kind: 'fault', reason: `${counter} is not a number` };
  const list = readList(response);
  if (list.kind === 'read' && !list.value.every(hasSchemas)) return noSchemas;
  return list;
}

/** The whole resource that a create must answer with. D20 */
export function createdOf(response: ScimResponse, ifEmpty: string): Reading<Resource> {
  if (response.text === '') return { kind: 'fault', reason: ifEmpty };
  const created = readResource(response);
  return created.kind === 'read' && !hasSchemas(created.value) ? noSchemas : created;
}

const hasSchemas = (resource: Resource): boolean => Array.isArray(attribute(resource, 'schemas'));

const isNumberOrAbsent = (value: unknown): boolean => value === undefined || typeof value === 'number';
