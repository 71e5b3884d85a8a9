import { embedded } from '../../../../target-adapter/behaviour.ts';
import { correctPolicies } from '../../../../target-adapter/provider/policies.ts';
import { instead, refusal } from '../around.ts';
import { eventually } from '../eventually.ts';
import type { Variant } from '../variant.ts';

const { rfc, calendly } = embedded;
const tokens = ['token-revoke', 'token-expired', 'token-rotation', 'token-revoke-mid-cycle', 'reconfigure'];
const life = ['create-and-read-back', 'update-profile', 'deactivate', 'reactivate'];
const undeclared = { recreateDeleted: 'undeclared', tokens: 'undeclared', whilePending: 'undeclared' } as const;

/** Legal ways to run an organization, and what a configuration may leave out. */
export const organizations: readonly Variant[] = [
  {
    title: 'has one token at a time and declares it',
    behaviour: { ...rfc, tokens: 'single' },
    only: tokens,
  },
  {
    title: 'has one token at a time and does not say so',
    behaviour: { ...rfc, tokens: 'single' },
    declared: { ...rfc, ...undeclared },
    only: tokens,
    warns: ['entra token/both-work', 'generic token/both-work', 'okta-oin token/both-work'],
  },
  {
    title: 'has one token at a time, seats, invitations and verification',
    idp: ['okta-oin'],
    behaviour: { ...calendly, tokens: 'single' },
    only: ['token-revoke', 'reconfigure', 'seats-exhausted', 'email-link-expired'],
  },
  {
    title: 'refuses the address of a softly deleted person and declares it',
    behaviour: { ...calendly, recreateDeleted: 'conflicts' },
    only: ['add-duplicate-deleted', 'delete-soft'],
  },
  {
    title: 'refuses the address of a softly deleted person and does not say so',
    behaviour: { ...calendly, recreateDeleted: 'conflicts' },
    declared: { ...calendly, ...undeclared },
    only: ['add-duplicate-deleted', 'delete-soft'],
    warns: ['entra recreate/as-declared', 'generic recreate/as-declared'],
  },
  {
    title: 'makes a new account after a soft deletion',
    behaviour: { ...calendly, recreateDeleted: 'creates' },
    declared: 'calendly',
    only: ['add-duplicate-deleted', 'delete-soft', 'support-removes'],
  },
  {
    title: 'brings a softly deleted person back, and invites nobody',
    behaviour: { ...rfc, delete: 'soft', afterDelete: 'stays-in-organization', recreateDeleted: 'revives' },
    only: ['add-duplicate-deleted', 'delete-soft', 'support-removes'],
  },
  {
    title: 'brings a softly deleted person back, and invites them again',
    behaviour: calendly,
    serve: {
      policies: {
        ...correctPolicies,
        account: { ...correctPolicies.account, revivedState: (_deleted, wanted) => wanted },
      },
    },
    only: ['add-duplicate-deleted', 'support-removes'],
  },
  {
    title: 'deletes for good, though it invites and verifies',
    behaviour: { ...calendly, delete: 'hard', afterDelete: 'gone', recreateDeleted: 'creates' },
    only: ['add-duplicate-deleted', 'delete-hard', 'deactivate', 'reactivate'],
  },
  {
    title: 'shows the new address while it waits for its link',
    idp: ['entra'],
    behaviour: { ...calendly, whilePending: 'new-address' },
    only: ['email-*', 'add-duplicate-pending'],
  },
  {
    title: 'shows the new address while it waits, with nobody to ask which one is in force',
    idp: ['generic'],
    behaviour: { ...calendly, whilePending: 'new-address' },
    declared: 'calendly',
    settings: { administration: undefined },
    only: ['email-*', 'add-duplicate-pending'],
  },
  {
    title: 'is known by the preset calendly alone',
    behaviour: calendly,
    declared: 'calendly',
    only: ['email-change-verified', 'email-change-repeated', 'add-duplicate-deleted', 'group-attribute'],
  },
  {
    title: 'sends mail that nobody can read here',
    behaviour: calendly,
    settings: { mail: undefined },
    only: [
      ...life,
      'email-change-verified',
      'add-duplicate-*',
      'unassign-reassign',
      'seats-exhausted',
      'group-attribute',
      'support-removes',
      'token-revoke',
      'reconfigure',
      'delete-soft',
    ],
    skips: { 'entra/email-change-verified': 'no mailbox' },
  },
  {
    title: 'has no administration that can be called',
    behaviour: calendly,
    settings: { administration: undefined },
    only: [...life, 'email-change-*', 'delete-soft', 'seats-exhausted', 'token-revoke', 'reconfigure'],
    skips: { 'okta-oin/token-revoke': 'administration', 'generic/seats-exhausted': 'administration' },
  },
  {
    title: 'is described by a URL and a token alone',
    behaviour: rfc,
    declared: 'rfc',
    settings: { administration: undefined, mail: undefined, behaviour: undefined, allow: undefined },
    only: [...life, 'email-change-at-once', 'add-duplicate-*', 'unassign-reassign', 'delete-hard', 'groups-endpoint'],
  },
  {
    title: 'allows nothing that concerns the whole tenant',
    behaviour: calendly,
    settings: { allow: [] },
    only: ['connection-test', 'token-*', 'reconfigure', 'seats-exhausted'],
    skips: {
      'entra/token-revoke': 'add token to allow',
      'entra/reconfigure': 'add reconfigure to allow',
      'entra/seats-exhausted': 'add seats to allow',
    },
  },
  {
    title: 'gives every person a plus address of one real mailbox',
    behaviour: calendly,
    settings: ({ mailUrl }) => ({
      mail: { mailhog: mailUrl, plusAddress: 'qa@corp.example', timeoutSeconds: 60, quietSeconds: 2 },
    }),
    only: ['create-and-read-back', 'email-change-verified', 'invitation-accepted', 'add-duplicate-active'],
  },
  {
    title: 'shows a change only later, as its settleSeconds declare',
    behaviour: rfc,
    serve: { around: eventually(200) },
    settings: { settleSeconds: 3 },
    only: [
      ...life,
      'email-change-at-once',
      'add-duplicate-active',
      'unassign-reassign',
      'groups-endpoint',
      'delete-hard',
    ],
  },
  {
    title: 'counts its seats with 409 and a detail of its own',
    behaviour: calendly,
    serve: {
      around: async (_request, next) => {
        const response = await next();
        return response.status === 403 && /seat/i.test(response.text)
          ? { ...response, status: 409, text: response.text.replaceAll('"403"', '"409"') }
          : response;
      },
    },
    only: ['seats-exhausted'],
  },
  {
    title: 'refuses to delete anybody over SCIM but groups',
    behaviour: rfc,
    serve: {
      around: instead(({ method, path }) =>
        method === 'DELETE' && path.startsWith('/Users/') ? refusal(403, 'nobody is deleted here') : undefined,
      ),
    },
    only: life,
  },
];
