import { domainToASCII } from 'node:url';

/**
 * One spelling for addresses that are the same: lower case, the domain in ASCII. Hosts fold the case of the local part in
 * practice, though RFC 5321 §2.4 lets them tell it apart.
 */
export function normalizeAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at === -1) return address.toLowerCase();
  const domain = address.slice(at + 1);
  return `${address.slice(0, at)}@${domainToASCII(domain) || domain}`.toLowerCase();
}

export function isFor(recipients: readonly string[], address: string): boolean {
  const wanted = normalizeAddress(address);
  return recipients.some((recipient) => normalizeAddress(recipient) === wanted);
}
