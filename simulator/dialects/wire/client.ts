import type { ScimRequest } from '../../../target-adapter/scim/exchange.ts';
import type { Conversation } from '../../dialect.ts';
import type { Intent } from '../../intent.ts';
import { readList, succeeded } from './answer.ts';
import type { Groups } from './groups.ts';
import { sendNothing } from './match.ts';
import type { PutUsers } from './put-users.ts';
import type { Reactions } from './reactions.ts';

/** What a client does for each kind of intent; what is absent, it never does. */
export type Client = {
  test(): Conversation;
  readonly users: PutUsers;
  readonly groups?: Groups;
  importAll?(): Conversation;
};

/** The way through one intent. No client of this kind is known to push passwords. */
export function converseAs({ test, users, groups, importAll }: Client, intent: Intent): Conversation {
  switch (intent.kind) {
    case 'test-connection':
      return test();
    case 'assign':
      return users.assign(intent.person);
    case 'update':
      return users.update(intent.person, intent.before);
    case 'unassign':
    case 'disable':
      return users.setActive(intent.person, false);
    case 'enable':
      return users.setActive(intent.person, true);
    case 'delete':
      return users.remove(intent.person);
    case 'set-password':
      return sendNothing();
    case 'import':
      return importAll?.() ?? sendNothing();
    case 'push-group':
      return groups?.push(intent.group) ?? sendNothing();
    case 'rename-group':
      return groups?.rename(intent.group) ?? sendNothing();
    case 'change-members':
      return groups?.changeMembers(intent.group, intent.added, intent.removed) ?? sendNothing();
    case 'replace-members':
      return groups?.replaceMembers(intent.group) ?? sendNothing();
    case 'delete-group':
      return groups?.remove(intent.group) ?? sendNothing();
  }
}

/** A connection test by one query: a list, or what the product takes for none. */
export function* testByQuery(
  request: ScimRequest,
  reactions: Reactions,
  notFound: 'nobody' | 'refusal' = 'refusal',
): Conversation {
  const answer = yield request;
  if (answer.status === 404 && notFound === 'nobody') return { kind: 'done', action: 'test' };
  if (!succeeded(answer)) return reactions.refusal('test', answer);
  const list = readList(answer);
  return list.kind === 'fault'
    ? reactions.unusable('test', answer.status, list.reason)
    : { kind: 'done', action: 'test' };
}
