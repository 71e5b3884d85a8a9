import type { Group, Person, PersonChange } from '../../simulator/directory/person.ts';
import type { Provisioner } from '../../simulator/engine/provisioner.ts';

/** The identity provider, telling what its administrator does before it is done. */
export function narrated(idp: Provisioner, title: string, tell: (sentence: string) => void): Provisioner {
  const telling =
    <Given extends readonly unknown[], Result>(
      sentence: (...given: Given) => string,
      act: (...given: Given) => Promise<Result>,
    ) =>
    (...given: Given): Promise<Result> => {
      tell(sentence(...given));
      return act(...given);
    };
  return Object.defineProperties(
    {
      ...idp,
      testConnection: telling(() => `The administrator tests the connection in ${title}.`, idp.testConnection),
      assign: telling((person: Person) => `The administrator assigns ${nameOf(person)} in ${title}.`, idp.assign),
      assignUnmatched: telling(
        (person: Person) =>
          `The administrator assigns ${nameOf(person)} in ${title}, whose look-up misses the account.`,
        idp.assignUnmatched,
      ),
      update: telling(
        (person: Person, _change: PersonChange) => `The directory changes ${nameOf(person)}, and ${title} sends it.`,
        idp.update,
      ),
      changeEmail: telling(
        (person: Person, address: string) =>
          `${person.displayName} gets the address ${address} in the directory, and ${title} sends it.`,
        idp.changeEmail,
      ),
      unassign: telling(
        (person: Person) => `The administrator takes the assignment of ${nameOf(person)} away.`,
        idp.unassign,
      ),
      disable: telling((person: Person) => `The directory blocks ${nameOf(person)}.`, idp.disable),
      enable: telling((person: Person) => `The directory unblocks ${nameOf(person)}.`, idp.enable),
      delete: telling((person: Person) => `${nameOf(person)} is deleted in the directory.`, idp.delete),
      provisionOnDemand: telling(
        (person: Person) => `The administrator has ${title} provision ${nameOf(person)} on demand.`,
        idp.provisionOnDemand,
      ),
      setPassword: telling(
        (person: Person, _password: string) => `${person.displayName} gets a new password in the directory.`,
        idp.setPassword,
      ),
      import: telling(() => `The administrator has ${title} import everybody.`, idp.import),
      pushGroup: telling((group: Group) => `The administrator pushes the group ${group.displayName}.`, idp.pushGroup),
      renameGroup: telling(
        (group: Group, name: string) => `The group ${group.displayName} is renamed to ${name}.`,
        idp.renameGroup,
      ),
      addMembers: telling(
        (group: Group, members: readonly Person[]) => `${namesOf(members)} joins ${group.displayName}.`,
        idp.addMembers,
      ),
      removeMembers: telling(
        (group: Group, members: readonly Person[]) => `${namesOf(members)} leaves ${group.displayName}.`,
        idp.removeMembers,
      ),
      replaceMembers: telling(
        (group: Group) => `The administrator has every member of ${group.displayName} pushed again.`,
        idp.replaceMembers,
      ),
      deleteGroup: telling(
        (group: Group) => `The group ${group.displayName} is deleted in the directory.`,
        idp.deleteGroup,
      ),
      cycle: telling(() => `${title} delivers what is queued.`, idp.cycle),
      resume: telling(() => `${title} delivers what waited.`, idp.resume),
    },
    // Getters would be read once by the spread above.
    { connection: { get: () => idp.connection }, state: { get: () => idp.state } },
  ) as Provisioner;
}

const nameOf = ({ displayName, email }: Person): string => `${displayName} <${email}>`;
const namesOf = (people: readonly Person[]): string => people.map(({ displayName }) => displayName).join(', ');
