import type { MicrosoftTest } from './microsoft-test.ts';

/**
 * The validation before a listing, of August 2026. AzureAD/SCIMReferenceCode: SCIM-Validation-Test-Overview.md;
 * MicrosoftDocs/entra-docs: validate-user-provisioning-app-gallery.md
 */
export const galleryTests: readonly MicrosoftTest[] = [
  {
    by: 'gallery',
    part: 'Users',
    title: 'a user is created',
    plays: [{ scenario: 'entra-flow-new', checks: ['create/delivered', 'entra/flow-held'] }],
  },
  {
    by: 'gallery',
    part: 'Users',
    title: 'a user is updated',
    plays: [{ scenario: 'entra-flow-change', checks: ['update/delivered', 'entra/flow-held'] }],
  },
  {
    by: 'gallery',
    part: 'Users',
    title: 'a user is disabled',
    plays: [{ scenario: 'entra-flow-return', checks: ['deactivate/delivered', 'deactivate/inactive'] }],
  },
  {
    by: 'gallery',
    part: 'Users',
    title: 'a user is deleted',
    optional: true,
    plays: [{ scenario: 'entra-leave', checks: ['entra/leaves', 'delete/gone-again'] }],
  },
  {
    by: 'gallery',
    part: 'Users',
    title: 'a manager is set, changed and removed',
    plays: [
      {
        scenario: 'entra-manager',
        checks: ['entra/manager-as-text', 'entra/manager-as-object', 'entra/manager-emptied'],
      },
      { scenario: 'entra-flow-change', checks: ['update/delivered'] },
    ],
  },
  {
    by: 'gallery',
    part: 'Users',
    title: 'a user is restored by being unassigned and assigned again',
    plays: [{ scenario: 'entra-flow-return', checks: ['entra/flow-linked', 'reactivate/delivered'] }],
  },
  {
    by: 'gallery',
    part: 'Users',
    title: 'a user is provisioned on demand',
    plays: [{ scenario: 'entra-flow-new', checks: ['create/delivered'] }],
  },
  {
    by: 'gallery',
    part: 'Groups',
    title: 'a group is created',
    plays: [
      { scenario: 'entra-groups', checks: ['entra/group-created', 'entra/unknown-schema'] },
      { scenario: 'entra-flow-group', checks: ['entra/flow-linked'] },
    ],
  },
  {
    by: 'gallery',
    part: 'Groups',
    title: 'a group is updated',
    plays: [{ scenario: 'groups-endpoint', checks: ['groups/renamed', 'groups/rename-keeps-members'] }],
  },
  {
    by: 'gallery',
    part: 'Groups',
    title: 'a group is deleted',
    optional: true,
    plays: [{ scenario: 'groups-endpoint', checks: ['groups/delete-delivered', 'groups/gone'] }],
  },
  {
    by: 'gallery',
    part: 'Groups',
    title: 'a member is added',
    plays: [
      { scenario: 'entra-groups', checks: ['entra/members-added'] },
      { scenario: 'entra-flow-group', checks: ['groups/member-added'] },
    ],
  },
  {
    by: 'gallery',
    part: 'Groups',
    title: 'a member is removed',
    plays: [
      { scenario: 'entra-groups', checks: ['entra/members-removed-by-list'] },
      { scenario: 'entra-groups-compliant', checks: ['members/removed'] },
    ],
  },
  {
    by: 'gallery',
    part: 'Groups',
    title: 'a group is provisioned on demand',
    reason:
      'Its requests are those of a cycle with at most five members, and those are played; on demand only people are asked for here.',
  },
  {
    by: 'gallery',
    part: 'Groups',
    title: 'a group is restored',
    optional: true,
    plays: [{ scenario: 'entra-flow-group', checks: ['entra/flow-linked', 'groups/pushed-members'] }],
  },
  {
    by: 'gallery',
    part: 'Direct SCIM',
    title: 'every mapped attribute is found in the schemas',
    plays: [
      { scenario: 'entra-schemas', checks: ['entra/schemas-listed', 'entra/schemas-mapped', 'entra/schemas-plain'] },
    ],
  },
  {
    by: 'gallery',
    part: 'Direct SCIM',
    title: 'attributes are cleared by an empty text, then by null',
    plays: [{ scenario: 'entra-patch', checks: ['entra/cleared-by-text', 'entra/cleared-by-null'] }],
  },
  {
    by: 'gallery',
    part: 'Direct SCIM',
    title: 'a user is created by POST',
    plays: [
      { scenario: 'entra-create', checks: ['entra/create'] },
      { scenario: 'always-id-there', checks: ['always/id-there'] },
    ],
  },
  {
    by: 'gallery',
    part: 'Direct SCIM',
    title: 'a user is changed by PATCH and read back',
    plays: [{ scenario: 'entra-patch', checks: ['entra/several-operations', 'entra/op-casing'] }],
  },
  {
    by: 'gallery',
    part: 'Direct SCIM',
    title: 'a group is created by POST',
    plays: [{ scenario: 'entra-groups', checks: ['entra/group-created'] }],
  },
  {
    by: 'gallery',
    part: 'Direct SCIM',
    title: 'a group is changed by PATCH',
    plays: [{ scenario: 'entra-groups', checks: ['entra/members-added', 'members/added-twice'] }],
  },
  {
    by: 'gallery',
    part: 'Direct SCIM',
    title: 'client credentials give a token of 60 to 360 minutes',
    reason: 'The token endpoint is no part of SCIM: what is wanted of it stands at ENTRA-36.',
  },
  {
    by: 'gallery',
    part: 'Direct SCIM',
    title: 'a federated identity gives a token',
    reason: 'Only Microsoft can sign the assertion that is exchanged for it; one of the two ways to a token will do.',
  },
  {
    by: 'gallery',
    part: 'Direct SCIM',
    title: 'users come in pages',
    plays: [{ scenario: 'entra-pages', checks: ['entra/pages'] }],
  },
  {
    by: 'gallery',
    part: 'Direct SCIM',
    title: 'groups come in pages',
    optional: true,
    plays: [{ scenario: 'entra-pages', checks: ['entra/group-pages'] }],
  },
  {
    by: 'gallery',
    part: 'Direct SCIM',
    title: 'a manager is added, replaced, and replaced by nothing',
    plays: [
      {
        scenario: 'entra-manager',
        checks: [
          'entra/manager-as-text',
          'entra/manager-as-list',
          'entra/manager-as-object',
          'entra/manager-emptied',
          'entra/manager-cleared',
        ],
      },
    ],
  },
];
