import type { JsonObject } from '../../scim/resource.ts';
import { drawSecret, hashOf, type Random } from '../randomness.ts';
import type { Account } from './account.ts';
import type { Setting } from './setting.ts';

/** The password that a write sets. */
export const passwordIn = ({ password }: JsonObject): string | undefined =>
  typeof password === 'string' ? password : undefined;

/** What is kept after a write that sets this password; undefined: it sets none. The same password again changes nothing. */
export function keptAfter(
  { passwords, policies, random }: Setting,
  before: string | undefined,
  password: string | undefined,
): Pick<Account, 'keptPassword'> {
  if (passwords === 'forgotten') return {};
  const isSame = password !== undefined && before !== undefined && isPassword(before, password);
  const given = password === undefined || isSame ? before : keptOf(password, random);
  const keptPassword = policies.account.passwordAfter(before, given);
  return keptPassword === undefined ? {} : { keptPassword };
}

/** Whether this is the password of which that is kept. */
export function isPassword(kept: string, password: string): boolean {
  const [salt = '', hash] = kept.split('.');
  return hash === hashOf(`${salt}${prepare(password)}`);
}

/** A salt of its own, and a hash. RFC 7643 §4.1.1, §9.2 */
function keptOf(password: string, random: Random): string {
  const salt = drawSecret(random);
  return `${salt}.${hashOf(`${salt}${prepare(password)}`)}`;
}

/** RFC 8265 §4.2 */
const prepare = (password: string): string => password.replaceAll(/\p{Zs}/gu, ' ').normalize('NFC');
