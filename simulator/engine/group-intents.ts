import type { Group } from '../directory/person.ts';
import type { Intent } from '../intent.ts';
import type { Ledger } from './ledger.ts';
import type { GroupOutcome, Provisioner } from './provisioner.ts';

/** What an administrator can want of a group, each carried out by `forGroup`. */
export const groupIntents = (
  ledger: Ledger,
  forGroup: (intent: Intent & { readonly group: Group }) => Promise<GroupOutcome>,
): Pick<
  Provisioner,
  'pushGroup' | 'renameGroup' | 'addMembers' | 'removeMembers' | 'replaceMembers' | 'deleteGroup'
> => ({
  pushGroup: (group) => forGroup({ kind: 'push-group', group: ledger.groupNow(group) }),
  renameGroup(group, displayName) {
    const before = ledger.groupNow(group);
    return forGroup({ kind: 'rename-group', group: ledger.changeGroup(group, { displayName }), before });
  },
  addMembers(group, members) {
    const added = members.map(({ id }) => id);
    const memberIds = [...new Set([...ledger.groupNow(group).memberIds, ...added])];
    return forGroup({ kind: 'change-members', group: ledger.changeGroup(group, { memberIds }), added, removed: [] });
  },
  removeMembers(group, members) {
    const removed = members.map(({ id }) => id);
    const memberIds = ledger.groupNow(group).memberIds.filter((id) => !removed.includes(id));
    return forGroup({ kind: 'change-members', group: ledger.changeGroup(group, { memberIds }), added: [], removed });
  },
  replaceMembers: (group) => forGroup({ kind: 'replace-members', group: ledger.groupNow(group) }),
  deleteGroup: (group) => forGroup({ kind: 'delete-group', group: ledger.groupNow(group) }),
});
