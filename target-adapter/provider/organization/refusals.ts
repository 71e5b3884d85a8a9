import { ScimError } from '../../scim/scim-error.ts';

/** What the organization answers a provisioning client that it turns down. */

export const unknownUser = (id: string): ScimError => new ScimError(404, `There is no user ${id}.`);

export const duplicate = (userName: string): ScimError =>
  new ScimError(
    409,
    `A person with the userName ${userName} exists already; match the existing user instead of creating another.`,
    'uniqueness',
  );

export const groupNameTaken = (displayName: string): ScimError =>
  new ScimError(
    409,
    `A group with the displayName ${displayName} exists already; match the existing group instead of creating another.`,
    'uniqueness',
  );

export const addressTaken = (address: string): ScimError =>
  new ScimError(
    409,
    `The address ${address} belongs to another person, or waits for its confirmation there.`,
    'uniqueness',
  );

export const addressMissing = (): ScimError =>
  new ScimError(
    400,
    'The person needs an e-mail address to be written to: as userName, or as the primary value of emails.',
    'invalidValue',
  );

/**
 * 403, as the client may not have what it asks for until an administrator acts. Not 409, after which clients look for a
 * duplicate, nor 429 or 503, after which they try again by themselves. RFC 7644 §3.12
 */
export const noSeat = (limit: number): ScimError =>
  new ScimError(
    403,
    `No seat is free: all ${limit} are taken or reserved. Free a seat or add seats, then provision again.`,
  );
