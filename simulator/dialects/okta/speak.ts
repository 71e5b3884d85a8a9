import type { Conversation } from '../../dialect.ts';
import type { Intent } from '../../intent.ts';
import { importAll } from '../wire/import.ts';
import { sendNothing } from '../wire/match.ts';
import type { OktaSetting } from './application.ts';
import { changeMembers, deleteGroup, push, rename } from './group.ts';
import { importing, refusal, unusable } from './reactions.ts';
import { askPage } from './requests.ts';
import { deactivate, setPassword } from './status.ts';
import { testConnection } from './test-connection.ts';
import { assign, update } from './user.ts';

/** Both kinds of Okta application. */
export function speak(intent: Intent, setting: OktaSetting): Conversation {
  switch (intent.kind) {
    case 'test-connection':
      return testConnection(setting);
    case 'assign':
    case 'enable':
      return assign(intent.person, setting);
    case 'update':
      return update(intent.person, intent.before, setting);
    case 'unassign':
    case 'disable':
      return deactivate(intent.person, setting);
    case 'delete':
      return sendNothing(); // deleting a deactivated Okta user sends nothing. D20, D22
    case 'set-password':
      return setPassword(intent.person, intent.password, setting);
    case 'import':
      return importAll(setting, {
        page: askPage,
        refusal: (answer) => refusal(importing, answer),
        unusable: ({ status }, reason) => unusable(importing, status, reason),
      });
    case 'push-group':
    case 'replace-members':
      return push(intent.group, setting);
    case 'rename-group':
      return rename(intent.group, setting);
    case 'change-members':
      return changeMembers(intent.group, intent.added, intent.removed, setting);
    case 'delete-group':
      return deleteGroup(intent.group, setting);
  }
}
