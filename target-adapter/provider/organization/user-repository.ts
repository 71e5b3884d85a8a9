import { isDeepStrictEqual } from 'node:util';
import { attribute, type JsonObject, type Resource } from '../../scim/resource.ts';
import { drawUuid } from '../randomness.ts';
import type { Account, AccountState, PendingAddress } from './account.ts';
import { type AddressPlan, addressOf, planAddress, userNameOf } from './address.ts';
import { invite, sendVerification } from './correspondence.ts';
import { keptAfter, passwordIn } from './password.ts';
import { addressMissing, addressTaken, duplicate, noSeat, unknownUser } from './refusals.ts';
import type { Setting } from './setting.ts';
import { attributesShown, groupsNamed, shownTo } from './view.ts';

/** The people of an organization as a provisioning client reads and writes them. */
export type UserRepository = {
  list(): Iterable<Resource>;
  get(id: string): Resource | undefined;
  create(wanted: JsonObject): Resource;
  replace(id: string, wanted: JsonObject, named: ReadonlySet<string> | undefined): Resource;
  remove(id: string): void;
};

export function createUserRepository(setting: Setting): UserRepository {
  const { people, policies, generation } = setting;
  const readable = (id: string) => {
    const account = people.get(id);
    return account && policies.account.isReadable(account, generation(), 'id') ? account : undefined;
  };

  return {
    *list() {
      for (const account of people.all())
        if (policies.account.isReadable(account, generation(), 'query')) yield shownTo(setting, account);
    },
    get(id) {
      const account = readable(id);
      return account && shownTo(setting, account);
    },
    create: (wanted) => shownTo(setting, create(setting, stored(wanted), passwordIn(wanted))),
    replace(id, wanted, named) {
      const account = readable(id);
      if (!account) throw unknownUser(id);
      const write = { wanted: stored(wanted), named, password: passwordIn(wanted) };
      return shownTo(setting, replace(setting, account, write));
    },
    remove(id) {
      const account = readable(id);
      if (!account) throw unknownUser(id);
      remove(setting, account);
    },
  };
}

/** A password is kept apart, if at all. What is computed on reading is not stored. */
function stored({ password: _password, id: _id, meta: _meta, groups: _groups, ...attributes }: JsonObject): JsonObject {
  return attributes;
}

function create(setting: Setting, wanted: JsonObject, password: string | undefined): Account {
  const { behaviour, people, policies, now, random, generation } = setting;
  const active = attribute(wanted, 'active') !== false;
  const userName = userNameOf(wanted);
  const holders = people.holders(userName);
  const holder = holders.find(policies.account.conflicts);
  if (holder) return onConflict(setting, holder, wanted);
  const deleted = holders.find(({ state, contents }) => state === 'deleted' && contents === 'kept');
  const onDeleted = deleted && policies.account.onDeleted(behaviour);
  if (onDeleted === 'conflicts') throw duplicate(userName);
  if (needsAddress(setting) && addressOf(wanted) === undefined) throw addressMissing();

  const resource = { ...wanted, active };
  const account: Account = {
    id: drawUuid(random),
    state: policies.account.firstState(behaviour, active),
    resource,
    created: now(),
    lastModified: now(),
    ...(behaviour.invitation === 'none' ? { acceptedAt: now() } : {}),
    groups: groupsOf(setting, [], resource),
    generation: generation(),
    contents: 'kept',
    ...keptAfter(setting, undefined, password),
  };
  if (deleted && onDeleted === 'revives') return revive(setting, deleted, account);

  takeSeat(setting, undefined, account);
  // What a hard deletion left of the same person is taken over by the new account.
  for (const erased of holders) if (erased.contents === 'erased') people.drop(erased.id);
  const kept = policies.account.whenCreated(deleted ? inheriting(setting, deleted, account) : account);
  const invited = account.state === 'pending' ? invite(setting, kept ?? account) : (kept ?? account);
  return kept ? people.put(invited) : invited;
}

function onConflict(setting: Setting, holder: Account, wanted: JsonObject): Account {
  const { people, policies } = setting;
  const { left, mail } = policies.account.afterConflict(holder, wanted);
  const next = people.put(mail === 'invitation' ? invite(setting, left) : left);
  if (policies.account.onConflict() === 'answer-holder') return next;
  throw duplicate(userNameOf(wanted));
}

const inheriting = ({ policies }: Setting, deleted: Account, account: Account): Account => ({
  ...account,
  resource: policies.account.inherits(deleted, account.resource),
});

/** The account that was deleted softly, with the attributes of the request. Who had accepted need not do so again. */
function revive(setting: Setting, deleted: Account, wanted: Account): Account {
  const { people, policies } = setting;
  const { acceptedAt, created } = deleted;
  const id = policies.account.revivedId(deleted, wanted.id);
  const state = policies.account.revivedState(deleted, wanted.state);
  const account: Account = {
    ...inheriting(setting, deleted, wanted),
    id,
    state,
    created,
    ...(acceptedAt === undefined ? {} : { acceptedAt }),
  };

  takeSeat(setting, deleted.state, account);
  if (id !== deleted.id) people.drop(deleted.id);
  return people.put(state === 'pending' ? invite(setting, account) : account);
}

type Write = {
  readonly wanted: JsonObject;
  readonly named: ReadonlySet<string> | undefined;
  readonly password: string | undefined;
};

function replace(setting: Setting, account: Account, { wanted, named, password }: Write): Account {
  const { behaviour, people, policies, links, now, random } = setting;
  const plan = planned(setting, account, wanted, named);
  const active = attribute(wanted, 'active');
  const state = policies.account.stateAfter(
    account,
    active === undefined ? account.state !== 'deactivated' : active !== false,
    behaviour,
  );
  refuseTaken(setting, account, plan, named === undefined ? 'put' : 'patch');
  if (needsAddress(setting) && addressOf(plan.resource) === undefined) throw addressMissing();
  takeSeat(setting, account.state, { ...account, state });

  const { pending: _before, invitationHash, keptPassword, ...rest } = account;
  const isCleared = password === undefined && named?.has('password') === true;
  const kept = keptAfter(setting, isCleared ? undefined : keptPassword, password);
  const pending = pendingAfter(setting, account, plan);
  const whole = { ...plan.resource, active: state !== 'deactivated' };
  const settled = plan.change ? policies.address.whileWaiting(account.resource, whole, plan.change) : whole;
  const resource =
    state === 'deactivated' && account.state !== state ? policies.account.whenDeactivated(settled) : settled;
  if (state !== 'pending' && invitationHash !== undefined) links.replace(invitationHash);

  const next: Account = {
    ...rest,
    id: policies.account.idAfter(account, state, () => drawUuid(random)),
    state,
    resource,
    groups: groupsOf(setting, account.groups, resource),
    ...kept,
    ...(pending ? { pending } : {}),
    ...(state === 'pending' && invitationHash !== undefined ? { invitationHash } : {}),
  };
  const isSame =
    kept.keptPassword === keptPassword &&
    isDeepStrictEqual(attributesShown(setting, next), attributesShown(setting, account));
  // Later than before, also where both fall into one millisecond.
  const dated = isSame ? next : { ...next, lastModified: Math.max(now(), account.lastModified + 1) };
  if (next.id !== account.id) people.drop(account.id);
  return people.put(state === 'pending' && account.state !== 'pending' ? invite(setting, dated) : dated);
}

function planned(
  { policies, behaviour }: Setting,
  account: Account,
  wanted: JsonObject,
  named: ReadonlySet<string> | undefined,
): AddressPlan {
  if (!policies.address.verifies(behaviour)) return { kind: 'same', resource: wanted };
  const isNamed = (attributeName: string) => named === undefined || named.has(attributeName);
  return planAddress(account.resource, wanted, { named: isNamed, pending: account.pending, key: policies.address.key });
}

function refuseTaken(
  { people, policies }: Setting,
  account: Account,
  { resource, change }: AddressPlan,
  by: 'patch' | 'put',
): void {
  const address = change ? (change.userName ?? change.address) : userNameOf(resource);
  const isNew = policies.address.key(address) !== policies.address.key(userNameOf(account.resource));
  const isHeld = people
    .holders(address)
    .some((holder) => holder.id !== account.id && policies.address.isTaken(holder, by));
  if (!isNew || !isHeld) return;
  people.put(policies.address.afterTaken(account, resource));
  throw addressTaken(address);
}

/** The new address that waits from now on, its mail sent; undefined: none does. */
function pendingAfter(setting: Setting, account: Account, { kind, change }: AddressPlan): PendingAddress | undefined {
  const { links, policies } = setting;
  const before = account.pending;
  if (!change) {
    if (!before || (kind === 'back' && policies.address.onBack() === 'keep-waiting')) return before;
    links.replace(before.linkHash);
    return undefined;
  }
  if (!before) return { ...change, linkHash: sendVerification(setting, account, change) };
  if (kind === 'waits') {
    if (policies.address.onOther() === 'keep-waiting') return before;
    links.replace(before.linkHash);
    return undefined;
  }

  const link = links.byHash(before.linkHash);
  const isRepeat = policies.address.key(before.address) === policies.address.key(change.address);
  const onRepeat = isRepeat && link ? policies.address.onRepeat(links.stateOf(link)) : 'send-again';
  if (link && onRepeat !== 'send-again') {
    if (onRepeat === 'end-link') links.replace(link.hash);
    links.amend(link.hash, change);
    return { ...change, linkHash: link.hash };
  }
  if (isRepeat || policies.address.onAnother() === 'replace-link') links.replace(before.linkHash);
  return { ...change, linkHash: sendVerification(setting, account, change) };
}

function remove(setting: Setting, account: Account): void {
  const { behaviour, people, policies, links, now } = setting;
  const deletion = policies.account.deletion(behaviour);
  if (deletion === 'none') return;
  for (const hash of [account.pending?.linkHash, account.invitationHash]) if (hash !== undefined) links.replace(hash);
  const { pending: _pending, invitationHash: _invitation, keptPassword, ...rest } = account;
  const deleted: Account = { ...rest, state: 'deleted', lastModified: now() };
  const whole = keptPassword === undefined ? deleted : { ...deleted, keptPassword };
  if (deletion === 'soft') people.put(policies.account.whenDeleted(whole));
  else if (policies.account.stays(behaviour, deleted))
    people.put({ ...deleted, resource: { userName: userNameOf(account.resource) }, groups: [], contents: 'erased' });
  else people.drop(account.id);
}

function takeSeat(setting: Setting, from: AccountState | undefined, to: Account): void {
  const { behaviour, people, policies, seats } = setting;
  const { free, limit } = seats.now();
  if (free !== 0 || limit === null || !policies.seat.needed(behaviour, from, to.state)) return;
  if (from === undefined) {
    const { left, mail } = policies.seat.afterRefusal(to);
    if (mail === 'invitation') invite(setting, to);
    if (left) people.put(left);
  }
  throw noSeat(limit);
}

function groupsOf(
  { behaviour, policies }: Setting,
  before: readonly string[],
  resource: JsonObject,
): readonly string[] {
  if (behaviour.groups !== 'attribute') return [];
  return policies.group.follow(before, groupsNamed(resource, behaviour.groupAttribute));
}

const needsAddress = ({ behaviour }: Setting): boolean =>
  behaviour.emailChange === 'verify-first' || behaviour.invitation === 'mail';
