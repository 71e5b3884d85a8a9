import type { Setting } from '../../dialect.ts';
import type { Person } from '../../directory/person.ts';

/** A member whom the target knows, and the person in the directory. */
export type LinkedMember = { readonly id: string; readonly person?: Person };

/** Those of the members who are linked: nobody else can be named to the target. */
export function linkedMembers(directoryIds: readonly string[], setting: Setting): readonly LinkedMember[] {
  const members: LinkedMember[] = [];
  for (const directoryId of directoryIds) {
    const id = setting.linkedId(directoryId);
    const person = setting.personOf(directoryId);
    if (id !== undefined) members.push({ id, ...(person !== undefined && { person }) });
  }
  return members;
}
