import type { Group, Person, PersonChange } from '../../directory/person.ts';

/** What an administrator does in the directory and on the page “users and groups” of the application. */
export type DirectoryChanges = {
  /** Puts a person or a group into the directory, without assigning them. */
  add(subject: Person | Group): void;
  /** Assigns a person, or a group with its direct members; who is not in the directory yet is put there. */
  assign(subject: Person | Group): void;
  unassign(subject: Person | Group): void;
  change(person: Person, change: PersonChange): void;
  /** Blocks the sign-in; `enable` takes it back. */
  disable(person: Person): void;
  enable(person: Person): void;
  /** Into the recycle bin; `restore` takes it back. Thirty days later it is deleted for good. */
  softDelete(person: Person): void;
  restore(person: Person): void;
  hardDelete(person: Person): void;
  /** Has the group made in the target (group push), whether or not it is assigned; `unpush` unlinks it. */
  push(group: Group): void;
  unpush(group: Group): void;
  renameGroup(group: Group, displayName: string): void;
  /** Persons, or groups: a nested group's own members are not assigned with it. */
  addMembers(group: Group, members: readonly (Person | Group)[]): void;
  removeMembers(group: Group, members: readonly (Person | Group)[]): void;
  deleteGroup(group: Group): void;
};

export type PersonRecord = {
  readonly person: Person;
  /** Directly; by a group see `isAssigned`. */
  readonly assigned: boolean;
  readonly deleted: 'no' | 'soft' | 'hard';
  /** Epoch milliseconds of the soft delete. */
  readonly deletedAt?: number;
  /** Grows with each change of whatever concerns the person, assignment by a group included. */
  readonly version: number;
};

export type GroupRecord = {
  readonly group: Group;
  readonly assigned: boolean;
  readonly pushed: boolean;
  readonly deleted: boolean;
  readonly version: number;
};

/** The people and groups of a directory with their changes over time; a job asks what changed since a watermark. */
export type JobDirectory = DirectoryChanges & {
  /** The version of the last change. */
  readonly version: number;
  personRecord(id: string): PersonRecord | undefined;
  groupRecord(id: string): GroupRecord | undefined;
  /** Those with a version above `since`, in the order in which they came into the directory. */
  people(since?: number): readonly PersonRecord[];
  groups(since?: number): readonly GroupRecord[];
  /** Directly, or as a direct member of an assigned group. */
  isAssigned(personId: string): boolean;
  /** Display name and address of a person, name of a group, else the id. */
  whoIs(id: string): string;
  /** Ids of the groups that name the person among their members. */
  groupsOf(personId: string): readonly string[];
  /** Deletes for good whoever has lain in the recycle bin since before this moment. */
  purge(before: number): void;
};
