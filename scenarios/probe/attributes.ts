import type { JsonObject } from '../../target-adapter/scim/resource.ts';
import { enterpriseSchema } from '../../target-adapter/scim/urns.ts';
import type { Tools } from '../scenario.ts';

/** A multi-valued attribute with values of its kind. */
export type ListAttribute = { readonly name: string; value(type: string): JsonObject };

/** The attributes of a User on which this target lets a probe try its requests. */
export type Writable = {
  /** Single-valued texts that nothing else depends on: `title`, `nickName`. */
  readonly texts: readonly string[];
  readonly list: ListAttribute | undefined;
  /** Whether `name` has both names. */
  readonly name: boolean;
  /** Whether `department` of the enterprise extension is there. */
  readonly enterprise: boolean;
};

type AttributeTools = Pick<Tools, 'discovery' | 'behaviour' | 'newAddress' | 'person' | 'userBody'>;

/**
 * By the target's own schema and its declared behaviour; where it has no /Schemas, by what identity providers send most.
 * An address that is changed may want to be verified, so e-mail addresses are taken only where nothing hangs on them.
 */
export function writableOf(tools: AttributeTools): Writable {
  const { behaviour } = tools;
  const isFree = (name: string): boolean => name !== behaviour.groupAttribute && mayWrite(tools, name);
  return {
    texts: ['title', 'nickName', 'userType'].filter(isFree),
    list: listOf(tools),
    name: mayWrite(tools, 'name.familyName') && mayWrite(tools, 'name.givenName'),
    enterprise: isFree(`${enterpriseSchema}:department`),
  };
}

/** Whether the target says that a client may write this and read it again. */
export function mayWrite({ discovery, behaviour }: Pick<Tools, 'discovery' | 'behaviour'>, path: string): boolean {
  const whole = path.toLowerCase().startsWith('urn:') ? path : (path.split('.')[0] ?? path);
  const { attributes: listed } = behaviour;
  if (listed !== 'any' && !listed.some((name) => isWithin(whole, name))) return false;
  if (discovery.attributes === undefined) return sentByMost.has(path.toLowerCase());
  const facts = discovery.attributes.get(path.toLowerCase());
  return facts !== undefined && facts.mutability === 'readWrite' && !['never', 'request'].includes(facts.returned);
}

const sentByMost: ReadonlySet<string> = new Set([
  'title',
  'name.familyname',
  'name.givenname',
  'emails',
  'displayname',
]);

const isWithin = (whole: string, listed: string): boolean => {
  const [path, name] = [whole.toLowerCase(), listed.toLowerCase()];
  return path === name || path.startsWith(`${name}:`) || name.startsWith(`${path}.`);
};

function listOf(tools: AttributeTools): ListAttribute | undefined {
  if (mayWrite(tools, 'phoneNumbers')) {
    let last = 100;
    return {
      name: 'phoneNumbers',
      value(type) {
        last += 1;
        // The numbers that are kept for fiction.
        return { type, value: `+1-202-555-0${last}` };
      },
    };
  }
  if (tools.behaviour.emailChange !== 'at-once' || !mayWrite(tools, 'emails')) return undefined;
  return { name: 'emails', value: (type) => ({ type, value: tools.newAddress() }) };
}

export const noText = 'its schema has no text beside the names that a client may write';
export const noList = 'its schema has no attribute of several values that a client may write freely';
export const noName = 'its schema has no name of two parts';
export const noEnterprise = 'its schema has no department of the enterprise extension';
