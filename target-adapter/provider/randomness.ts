import { createHash } from 'node:crypto';

/** So many random bytes: `crypto.randomBytes`, or a seeded source in a test. */
export type Random = (bytes: number) => Uint8Array;

/** 256 random bits, as they stand in a token, a link or a cookie. */
export const drawSecret = (random: Random): string => Buffer.from(random(32)).toString('base64url');

/** What is stored in place of a secret: its SHA-256, in hex. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** A version 4 UUID. RFC 9562 §5.4 */
export function drawUuid(random: Random): string {
  const bytes = Buffer.from(random(16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
