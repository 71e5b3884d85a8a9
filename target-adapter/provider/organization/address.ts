import { attribute, isObject, type JsonObject } from '../../scim/resource.ts';

/** What a request wants to change about the address, all of it held back until the link is followed. */
export type AddressChange = {
  /** The new address: it gets the verification mail. */
  readonly address: string;
  /** The userName to come; absent: it stays. */
  readonly userName?: string;
  /** The value of the work e-mail to come; absent: it stays. */
  readonly email?: string;
};

export type AddressPlan = {
  /**
   * `asked`: for another address; `back`: for the one in force while another one waits; `waits`: for nothing about the
   * address, which goes on waiting; `same`: nothing waits and nothing is asked.
   */
  readonly kind: 'asked' | 'back' | 'waits' | 'same';
  /** Everything else that is wanted, with the address in force in its place. */
  readonly resource: JsonObject;
  readonly change?: AddressChange;
};

export const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^[^\s@<>",;]+@[^\s@<>",;]+$/.test(value);

export const userNameOf = (resource: JsonObject): string => {
  const userName = attribute(resource, 'userName');
  return typeof userName === 'string' ? userName : '';
};

/** Where mail to this person goes: the userName where it is an address, else the primary, work or first e-mail. */
export function addressOf(resource: JsonObject): string | undefined {
  const userName = userNameOf(resource);
  if (isAddress(userName)) return userName;
  const email = workEmailOf(resource);
  return isAddress(email) ? email : undefined;
}

/** The e-mail that stands for the person: primary, else of type work, else the first. */
export function workEmailOf(resource: JsonObject): string | undefined {
  const value = attribute(workElement(emailsOf(resource)), 'value');
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * Parts a request into what concerns the address and what does not. A userName that is no address changes at once.
 *
 * `named`: the attributes that the request named, in lower case. What it did not name is left as it waits: `wanted` may
 * show the old address there merely because a GET does.
 */
export function planAddress(
  inForce: JsonObject,
  wanted: JsonObject,
  {
    named,
    pending,
    key,
  }: { named: (attribute: string) => boolean; pending: AddressChange | undefined; key: (address: string) => string },
): AddressPlan {
  const same = (a: string, b: string) => key(a) === key(b);
  const oldUserName = userNameOf(inForce);
  const oldEmail = workEmailOf(inForce);

  const userName = named('username') ? userNameOf(wanted) : (pending?.userName ?? oldUserName);
  const userNameMoves = isAddress(userName) && !same(userName, oldUserName);
  const email = emailAsked({
    named,
    wanted,
    pending,
    oldEmail,
    newAddress: userNameMoves ? userName : undefined,
    same,
  });
  const emailMoves = email !== undefined && !same(email, oldEmail ?? oldUserName);

  const resource = {
    ...wanted,
    userName: userNameMoves ? oldUserName : userName,
    ...(emailMoves ? withWorkEmail(wanted, oldEmail) : {}),
  };
  if (userNameMoves || emailMoves) {
    const address = userNameMoves ? userName : (email ?? userName);
    const change = { address, ...(userNameMoves ? { userName } : {}), ...(emailMoves ? { email } : {}) };
    return { kind: named('username') || named('emails') ? 'asked' : 'waits', resource, change };
  }
  return { kind: pending ? 'back' : 'same', resource };
}

/** The resource with a change of address carried out. */
export function withAddress(resource: JsonObject, { userName, email }: AddressChange): JsonObject {
  return {
    ...resource,
    ...(userName === undefined ? {} : { userName }),
    ...(email === undefined ? {} : withWorkEmail(resource, email)),
  };
}

type EmailAsked = {
  readonly named: (attribute: string) => boolean;
  readonly wanted: JsonObject;
  readonly pending: AddressChange | undefined;
  readonly oldEmail: string | undefined;
  readonly newAddress: string | undefined;
  readonly same: (a: string, b: string) => boolean;
};

function emailAsked({ named, wanted, pending, oldEmail, newAddress, same }: EmailAsked): string | undefined {
  if (named('emails')) return workEmailOf(wanted);
  const waits = pending?.email;
  // A corrected userName withdraws the e-mail that waited beside the wrong one.
  if (waits !== undefined && newAddress !== undefined && !same(waits, newAddress)) return oldEmail;
  // Likewise a userName that was set back.
  if (named('username') && newAddress === undefined && pending?.userName !== undefined) return oldEmail;
  return waits ?? oldEmail;
}

function emailsOf(resource: JsonObject): readonly unknown[] {
  const emails = attribute(resource, 'emails');
  return Array.isArray(emails) ? emails : [];
}

function workElement(emails: readonly unknown[]): unknown {
  return (
    emails.find((email) => attribute(email, 'primary') === true) ??
    emails.find((email) => String(attribute(email, 'type')).toLowerCase() === 'work') ??
    emails[0]
  );
}

/** `emails` with the work e-mail's value changed; undefined takes the element out; where there is none, one is added. */
function withWorkEmail(resource: JsonObject, value: string | undefined): { readonly emails: readonly unknown[] } {
  const emails = emailsOf(resource);
  const element = workElement(emails);
  if (value === undefined) return { emails: emails.filter((email) => email !== element) };
  if (element === undefined) return { emails: [{ value, type: 'work', primary: true }] };
  return { emails: emails.map((email) => (email === element && isObject(email) ? { ...email, value } : email)) };
}
