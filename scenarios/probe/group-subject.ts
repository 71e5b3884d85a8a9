import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import type { JsonObject } from '../../target-adapter/scim/resource.ts';
import { groupSchema } from '../../target-adapter/scim/urns.ts';
import { entries, type Wish } from '../checks/wish.ts';
import type { Seen, Tools } from '../scenario.ts';
import { createdId } from './created-id.ts';
import { patchBody } from './subject.ts';

/** A group of the run on which a probe tries its requests. */
export type GroupSubject = {
  readonly id: string;
  readonly sent: JsonObject;
  patch(...operations: readonly JsonObject[]): Promise<Exchange>;
  put(body: JsonObject): Promise<Exchange>;
  read(): Promise<Seen>;
};

type GroupTools = Pick<Tools, 'scim' | 'group' | 'readId'>;

/** The create of a group, taken or not; `more`: attributes beside name and members. */
export async function postGroup(
  tools: GroupTools,
  memberIds: readonly string[] = [],
  more: JsonObject = {},
): Promise<{ readonly posted: Exchange; readonly group?: GroupSubject }> {
  const sent: JsonObject = {
    ...groupNamed(tools.group().displayName),
    ...(memberIds.length === 0 ? {} : { members: membersOf(memberIds) }),
    ...more,
  };
  const posted = await tools.scim({ method: 'POST', path: '/Groups', body: sent });
  const id = createdId(posted);
  if (id === undefined) return { posted };
  const path = `/Groups/${encodeURIComponent(id)}`;
  const group: GroupSubject = {
    id,
    sent,
    patch: (...operations) => tools.scim({ method: 'PATCH', path, body: patchBody(operations) }),
    put: (body) => tools.scim({ method: 'PUT', path, body }),
    read: () => tools.readId('Groups', id),
  };
  return { posted, group };
}

export const groupNamed = (displayName: string): JsonObject => ({ schemas: [groupSchema], displayName });

export const membersOf = (ids: readonly string[]): readonly JsonObject[] => ids.map((value) => ({ value }));

/** Exactly these members, in any order. */
export const hasMembers = (...ids: readonly string[]): Wish => entries(membersOf(ids), 'members');
