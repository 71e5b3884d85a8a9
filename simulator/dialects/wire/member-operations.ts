import type { JsonObject } from '../../../target-adapter/scim/resource.ts';
import { equals } from './filter.ts';

type Operations = readonly JsonObject[];

/** One operation with a list of members. RFC 7644 §3.5.2.1; a `remove` with a value is a habit of products. */
export const asList =
  (op: 'add' | 'remove') =>
  (members: readonly string[]): readonly Operations[] =>
    members.length === 0 ? [] : [[{ op, path: 'members', value: members.map((value) => ({ value })) }]];

/** Each member in a request of its own. */
export const requestEach =
  (op: 'add' | 'remove') =>
  (members: readonly string[]): readonly Operations[] =>
    members.map((value) => [{ op, path: 'members', value: [{ value }] }]);

/** Each by a value path, all in one request. RFC 7644 §3.5.2.2 */
export const byValuePath = (members: readonly string[]): readonly Operations[] =>
  members.length === 0 ? [] : [members.map((id) => ({ op: 'remove', path: `members[${equals('value', id)}]` }))];
