import type { Conversation } from '../../dialect.ts';
import type { Intent } from '../../intent.ts';
import { sendNothing } from '../wire/match.ts';
import { changeMembers, deleteGroup, push, rename } from './group.ts';
import { comeBack, deleteUser, leave } from './leaving.ts';
import type { EntraSetting } from './manner.ts';
import { probe } from './match.ts';
import { assign, update } from './user.ts';

/** Entra ID, with the flag and without. */
export function speak(intent: Intent, setting: EntraSetting): Conversation {
  switch (intent.kind) {
    case 'test-connection':
      return probe(setting);
    case 'assign':
      return assign(intent.person, setting);
    case 'update':
      return update(intent.person, intent.before, setting);
    case 'unassign':
      return leave(intent.person, 'unassigned', setting);
    case 'disable':
      return leave(intent.person, 'blocked', setting);
    case 'enable':
      return comeBack(intent.person, setting);
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
}
