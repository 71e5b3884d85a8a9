import type { Behaviour } from '../../behaviour.ts';
import { attribute } from '../../scim/resource.ts';

import { ScimError } from '../../scim/scim-error.ts';
import { userSchema } from '../../scim/urns.ts';
import type { LinkPurpose } from '../link.ts';
import type { LinkBook } from '../link-book.ts';
import type { Letter } from '../mail/letter.ts';
import type { Policies } from '../policies.ts';
import { drawUuid, type Random } from '../randomness.ts';
import { Refusal } from '../refusal.ts';
import type { Repository } from '../repository.ts';
import type { Account, AccountState } from './account.ts';
import { userNameOf } from './address.ts';
import { createDeviceRepository } from './device-repository.ts';
import { type Followed, followLink } from './follow-link.ts';
import { createGroupRepository } from './group-repository.ts';
import { isPassword } from './password.ts';
import { createPeople } from './people.ts';
import { createSeatBook, type Seats } from './seats.ts';
import type { Setting } from './setting.ts';
import { createUserRepository } from './user-repository.ts';

/** A person as the organization's own administrator sees them. */
export type OrganizationPerson = {
  readonly id: string;
  readonly state: AccountState;
  /** In force. */
  readonly userName: string;
  readonly displayName: string | null;
  readonly login: { readonly allowed: boolean };
  /** Waits for its link. */
  readonly pendingAddress: string | null;
  readonly groups: readonly string[];
  /** What the person made and owns in the product. */
  readonly contents: 'kept' | 'erased';
};

/** The people behind one tenant's SCIM face, with their seats, groups and links. */
export type Organization = {
  readonly repository: Repository;
  /** Everybody who stands in the organization, or those with this address: in force, or waiting for its link. */
  people(address?: string): readonly OrganizationPerson[];
  /** Adds somebody without provisioning. Throws Refusal where provisioning would be refused too. */
  invite(person: { readonly userName: string; readonly displayName: string }): OrganizationPerson;
  /** Removes somebody entirely, as support does. Throws Refusal 404. */
  removeEntirely(id: string): void;
  follow(purpose: LinkPurpose, token: string): Followed;
  /** Whether somebody with this address gets in with this password. */
  admits(address: string, password: string): boolean;
  seats(): Seats;
  setFreeSeats(free: number | null): void;
  /** What the people are after SCIM was deleted: whoever a policy drops is gone. */
  afterConfigurationDeleted(): void;
};

export type OrganizationOptions = {
  readonly behaviour: Behaviour;
  readonly policies: Policies;
  readonly now: () => number;
  readonly random: Random;
  readonly links: LinkBook;
  readonly post: (letter: Letter) => void;
  readonly generation: () => number;
  readonly passwords: 'kept' | 'forgotten';
  /** null: no limit for now. */
  readonly seatLimit: number | null;
};

export function createOrganization({ seatLimit, ...options }: OrganizationOptions): Organization {
  const { behaviour, policies } = options;
  const people = createPeople(policies.address.key);
  const seats = createSeatBook({ kind: behaviour.seats, people, policies: policies.seat, limit: seatLimit });
  const setting: Setting = { ...options, people, seats };
  const users = createUserRepository(setting);
  const groups = createGroupRepository({
    ...options,
    policies: policies.group,
    removePerson(id) {
      if (users.get(id) !== undefined) users.remove(id);
    },
    deactivatePerson(id) {
      const user = users.get(id);
      if (user !== undefined) users.replace(id, { ...user, active: false }, new Set(['active']));
    },
  });

  const devices = createDeviceRepository(options);
  const things = { Group: groups, Device: devices };

  const stands = (account: Account) => account.state !== 'deleted' || policies.account.stays(behaviour, account);
  const standing = (id: string) => {
    const account = people.get(id);
    if (account && stands(account)) return account;
    throw new Refusal(404, 'no-such-person', `Nobody in the organization has the id ${id}.`);
  };
  const seen = (account: Account): OrganizationPerson => ({
    id: account.id,
    state: account.state,
    userName: userNameOf(account.resource),
    displayName: displayNameOf(account),
    login: { allowed: policies.account.mayLogIn(account) },
    pendingAddress: account.pending?.address ?? null,
    groups:
      behaviour.groups === 'endpoint'
        ? groups.groupsOf(account.id).map((group) => String(attribute(group, 'displayName') ?? ''))
        : account.groups,
    contents: account.contents,
  });

  return {
    repository: {
      list: (type) => (type === 'User' ? users.list() : things[type].list()),
      get: (type, id) => (type === 'User' ? users.get(id) : things[type].get(id)),
      create: (type, wanted) => (type === 'User' ? users.create(wanted) : things[type].create(wanted)),
      replace: (type, id, wanted, named) =>
        type === 'User' ? users.replace(id, wanted, named) : things[type].replace(id, wanted),
      remove(type, id) {
        if (type !== 'User') return things[type].remove(id);
        users.remove(id);
        groups.forget(id);
      },
    },
    people(address) {
      const found = address === undefined ? [...people.all()] : people.holders(address);
      return found.filter(stands).sort(livingFirst).map(seen);
    },
    invite({ userName, displayName }) {
      const { id } = orRefusal(() => users.create({ schemas: [userSchema], userName, displayName, active: true }));
      return seen(standing(id));
    },
    removeEntirely(id) {
      const account = people.get(id);
      if (!account || !stands(account))
        throw new Refusal(404, 'no-such-person', `Nobody in the organization has the id ${id}.`);
      const left = policies.account.leftBySupport(standing(id));
      if (left) people.put(left);
      else people.drop(id);
      groups.forget(id);
    },
    follow: (purpose, token) => followLink(setting, purpose, token),
    admits: (address, password) =>
      people
        .holders(address)
        .filter(policies.account.mayLogIn)
        .some(({ keptPassword }) => keptPassword !== undefined && isPassword(keptPassword, password)),
    seats: seats.now,
    setFreeSeats(free) {
      if (behaviour.seats === 'unlimited')
        throw new Refusal(409, 'seats-unlimited', 'This organization has no limit of seats.');
      seats.setFree(free);
    },
    afterConfigurationDeleted() {
      for (const account of [...people.all()]) {
        const left = policies.configuration.leftOf(account, () => drawUuid(options.random));
        if (left?.id !== account.id) people.drop(account.id);
        if (left) people.put(left);
      }
    },
  };
}

/** A refusal of provisioning, in the administrator's words. */
function orRefusal<Made>(make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    if (error instanceof ScimError) throw new Refusal(error.status, error.scimType ?? 'refused', error.message);
    throw error;
  }
}

const livingFirst = (a: Account, b: Account): number => Number(a.state === 'deleted') - Number(b.state === 'deleted');

function displayNameOf({ resource }: Account): string | null {
  const name = attribute(resource, 'displayName') ?? attribute(resource, 'name', 'formatted');
  return typeof name === 'string' ? name : null;
}
