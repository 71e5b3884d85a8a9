import { type Conversation, defineDialect, type Setting } from '../dialect.ts';
import { entraFacts } from './entra/facts.ts';
import { changeMembers, deleteGroup, push, rename } from './entra/group.ts';
import { incompatible, nextCycleMs, refusal } from './entra/reactions.ts';
import { askUser, dress } from './entra/requests.ts';
import { assign, deleteUser, mapped, setActive, update } from './entra/user.ts';
import { readList, succeeded } from './wire/answer.ts';
import { sendNothing } from './wire/match.ts';

/** Entra ID, non-gallery application (job template `scim`), without the flag `aadOptscim062020`. */
export const entra = defineDialect({
  id: 'entra',
  family: 'entra',
  title: 'Microsoft Entra ID',
  label: 'entra',
  evidence: 'excellent',
  deletes: true,
  pushesPasswords: 'Entra ID cannot provision passwords',
  imports: 'Entra ID asks for people one by one and never reads everybody',
  matchesFirst: true,
  options: {
    activeStyle: ['string', 'boolean'],
    nullStyle: ['omit', 'null'],
    memberRef: ['null', 'absent'],
    missingAnchor: ['fail', 'rematch'],
    retryAfter: ['honoured', 'ignored'],
  },
  facts: entraFacts,
  repeats: { attempts: 10, growth: 'steady', noAnswer: { code: 'Timeout', afterMs: nextCycleMs } },
  mapped,
  dress,
  converse(intent, setting) {
    switch (intent.kind) {
      case 'test-connection':
        return testConnection(setting);
      case 'assign':
        return assign(intent.person, setting);
      case 'update':
        return update(intent.person, setting);
      case 'unassign':
      case 'disable':
        return setActive(intent.person, false, setting);
      case 'enable':
        return setActive(intent.person, true, setting);
      case 'delete':
        return deleteUser(intent.person, setting);
      case 'push-group':
        return push(intent.group, setting);
      case 'rename-group':
        return rename(intent.group, setting);
      case 'change-members':
        return changeMembers(intent.group, intent.added, intent.removed, setting);
      case 'set-password':
      case 'import':
      case 'replace-members':
        return sendNothing();
      case 'delete-group':
        return deleteGroup(intent.group, setting);
    }
  },
});

/** 400 or 404 in place of an empty list fails the test. D4 */
function* testConnection(setting: Setting): Conversation {
  const answer = yield askUser(setting.guid());
  if (answer.status === 400 || answer.status === 404) {
    return incompatible('test', answer.status, `a query without a hit is no error; it answered ${answer.status}`);
  }
  if (!succeeded(answer)) return refusal('test', answer, setting);
  const list = readList(answer);
  return list.kind === 'fault' ? incompatible('test', answer.status, list.reason) : { kind: 'done', action: 'test' };
}
