import type { TaskQueue } from './task-queue.ts';
import type { Workshop } from './workshop.ts';

/** Makes tasks of what changes in the directory. */
export type TaskIntake = {
  /** What changed since the last look, where there is something to do. */
  noteChanges(): void;
  /** Everybody, whether or not something changed. */
  everybody(): void;
  /** The groups of a person. */
  groupsOf(personId: string): void;
  /** The next look takes up everything. */
  forget(): void;
};

export function createTaskIntake(
  { directory, decidePerson, decideGroup, memberChange }: Workshop,
  { enqueue }: TaskQueue,
): TaskIntake {
  let seen = 0;

  const hasWork = (groupId: string): boolean => {
    if (decideGroup(groupId)?.kind === 'deliver') return true;
    const { added, removed } = memberChange(groupId);
    return added.length + removed.length > 0;
  };

  return {
    noteChanges() {
      if (directory.version === seen) return;
      const since = seen;
      seen = directory.version;
      const groups = new Set<string>();
      for (const { person } of directory.people(since)) {
        if (decidePerson(person.id, 'differences')?.kind !== 'skip') enqueue('person', person.id, 'no');
        for (const id of directory.groupsOf(person.id)) groups.add(id);
      }
      for (const { group } of directory.groups(since)) groups.add(group.id);
      for (const id of groups) if (hasWork(id)) enqueue('group', id, 'no');
    },
    everybody() {
      for (const { person } of directory.people()) enqueue('person', person.id, 'yes');
      for (const { group } of directory.groups()) enqueue('group', group.id, 'yes');
    },
    groupsOf(personId) {
      for (const id of directory.groupsOf(personId)) enqueue('group', id, 'no');
    },
    forget() {
      seen = 0;
    },
  };
}
