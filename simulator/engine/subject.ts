import type { Intent, ProvisioningAction } from '../intent.ts';

export type Endpoint = 'Users' | 'Groups';

/** Whom or what an intent is about. */
export type Subject = {
  /** The directory's id; absent for a connection test. */
  readonly id?: string;
  readonly endpoint: Endpoint;
  /** What the target may know it by: userName, then the address before, the group's name, the directory's id. */
  readonly names: readonly string[];
  /** As the provisioning log names it. */
  readonly who?: string;
};

export function subjectOf(intent: Intent): Subject {
  switch (intent.kind) {
    case 'test-connection':
    case 'import':
      return { endpoint: 'Users', names: [] };
    case 'assign':
    case 'unassign':
    case 'disable':
    case 'enable':
    case 'delete':
    case 'set-password':
    case 'update': {
      const { id, email, displayName } = intent.person;
      const names = intent.kind === 'update' ? [email, intent.before.email, id] : [email, id];
      return { id, endpoint: 'Users', names, who: `${displayName} <${email}>` };
    }
    case 'rename-group': {
      const { id, displayName } = intent.group;
      return { id, endpoint: 'Groups', names: [displayName, intent.before.displayName, id], who: displayName };
    }
    case 'push-group':
    case 'change-members':
    case 'replace-members':
    case 'delete-group': {
      const { id, displayName } = intent.group;
      return { id, endpoint: 'Groups', names: [displayName, id], who: displayName };
    }
  }
}

/** What the log calls an intent that did not come to an action of its own. */
export function actionOf(intent: Intent): ProvisioningAction {
  switch (intent.kind) {
    case 'test-connection':
      return 'test';
    case 'import':
      return 'import';
    case 'assign':
    case 'push-group':
      return 'create';
    case 'update':
    case 'set-password':
    case 'rename-group':
    case 'change-members':
    case 'replace-members':
      return 'update';
    case 'unassign':
    case 'disable':
      return 'disable';
    case 'enable':
      return 'enable';
    case 'delete':
    case 'delete-group':
      return 'delete';
  }
}
