import type { Requirement } from './requirement.ts';

const declare = (name: string, text: string, traps?: string): Requirement => ({
  id: `declared/${name}`,
  level: 'DECLARED',
  text,
  ...(traps === undefined ? {} : { traps }),
});

/** Behaviours that a target declares by its configuration or a preset, and is then held to. */
export const declared: readonly Requirement[] = [
  declare(
    'email-verification',
    'A changed e-mail address counts only after the person has followed a link that was sent to the new address.',
    'A mere notice to the old address is allowed; what a GET shows meanwhile is judged only where it is declared.',
  ),
  declare('invitation', 'A new person gets an invitation by mail and is pending until they accept it.'),
  declare('seats', 'A person is provisioned only while a seat is free; a refusal leaves nothing behind.'),
  declare('deactivate', 'active false switches the log-in off and keeps the data; active true brings it back.'),
  declare(
    'after-delete',
    'What becomes of a person in the organization after a DELETE is as declared; only support removes the rest.',
  ),
  declare('delete-hard', 'A person who is deleted for good leaves no data behind.'),
  declare(
    'recreate-deleted',
    'A create with the address of a deleted person does what is declared.',
    'Not declared: 201 passes, 409 is a warning.',
  ),
  declare(
    'reassign-cures',
    'After a conflict, taking the assignment away and giving it again links the account that is there.',
  ),
  declare('attributes', 'A value for an attribute that is not listed is refused.'),
  declare('group-attribute', 'The group of a person is the one that the mapped attribute names.'),
  declare('token-revoke', 'A token stops working the moment that it is revoked.'),
  declare('token-expiry', 'A token stops working when the time that was chosen for it is over.'),
  declare(
    'token-reissue',
    'With a new token the identity provider goes on where it stopped: nothing is lost, nothing doubled.',
  ),
  declare('token-rotation', 'Two tokens work side by side until one is revoked.', 'Not declared: a warning.'),
  declare('token-shown-once', 'A token is shown when it is made and never again.'),
  declare(
    'reconfigure',
    'Deleting the configuration ends every call and keeps the people; after a new set-up they are matched.',
  ),
  declare('administrators-only', 'Only owners and administrators manage tokens, people and the configuration.'),
  declare('single-sign-on-first', 'SCIM is turned on only where single sign-on is on.'),
];
