import type { Resource } from '../target-adapter/scim/resource.ts';
import type { Group, Person } from './directory/person.ts';

/** What an administrator can want: the vocabulary between scenarios and dialects. A dialect says how. */
export type Intent =
  | { readonly kind: 'test-connection' }
  | { readonly kind: 'assign'; readonly person: Person }
  /** `before` is the person as the identity provider last delivered them. */
  | { readonly kind: 'update'; readonly person: Person; readonly before: Person }
  | { readonly kind: 'unassign'; readonly person: Person }
  /** Blocked, or unblocked, in the directory while still assigned. */
  | { readonly kind: 'disable'; readonly person: Person }
  | { readonly kind: 'enable'; readonly person: Person }
  /** Deleted for good in the directory. Some identity providers never send it (`dialect.deletes`). */
  | { readonly kind: 'delete'; readonly person: Person }
  /** A new password in the directory. Some identity providers never send it (`dialect.pushesPasswords`). */
  | { readonly kind: 'set-password'; readonly person: Person; readonly password: string }
  /** Reads everybody and every group, page by page. Some identity providers never do (`dialect.imports`). */
  | { readonly kind: 'import' }
  | { readonly kind: 'push-group'; readonly group: Group }
  | { readonly kind: 'rename-group'; readonly group: Group; readonly before: Group }
  | {
      readonly kind: 'change-members';
      readonly group: Group;
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  /** A full push: the target is to hold these members and nobody else. */
  | { readonly kind: 'replace-members'; readonly group: Group }
  | { readonly kind: 'delete-group'; readonly group: Group };

export type IntentKind = Intent['kind'];

/** Words of the provisioning log for what an intent did. */
export type ProvisioningAction =
  | 'test'
  | 'import'
  | 'create'
  | 'link'
  | 'update'
  | 'disable'
  | 'enable'
  | 'delete'
  | 'none';

/** What an import has read. */
export type Imported = { readonly users: readonly Resource[]; readonly groups: readonly Resource[] };

/** How a conversation ended. */
export type Settlement =
  | {
      readonly kind: 'done';
      readonly action: ProvisioningAction;
      /** The target's id, where the matter has one. */
      readonly resourceId?: string;
      /** Of an import alone. */
      readonly imported?: Imported;
    }
  /** Refused for good, until an administrator acts; `code` in the identity provider's own words where evidenced. */
  | {
      readonly kind: 'failed';
      readonly action: ProvisioningAction;
      readonly code: string;
      readonly reason: string;
      readonly status?: number;
      /** What was found or created before it failed: it stays linked. */
      readonly resourceId?: string;
    }
  /** To be tried again by itself. */
  | {
      readonly kind: 'retry';
      readonly action: ProvisioningAction;
      readonly code: string;
      readonly reason: string;
      readonly afterMs: number;
      /** As in `failed`. */
      readonly resourceId?: string;
    }
  /** The credential was refused: everything waits until the administrator has put it right. */
  | { readonly kind: 'refused'; readonly reason: string; readonly status: number };
