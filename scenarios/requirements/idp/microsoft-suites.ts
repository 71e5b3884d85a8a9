import { type AcceptanceSuite, played } from './acceptance.ts';

/** The validation before a listing, of August 2026. */
const gallery: AcceptanceSuite = {
  id: 'microsoft-gallery',
  family: 'entra',
  title: 'Microsoft Entra gallery validation',
  source:
    'AzureAD/SCIMReferenceCode SCIM-Validation-Test-Overview.md; MicrosoftDocs/entra-docs validate-user-provisioning-app-gallery.md',
  steps: [
    {
      id: 'microsoft-gallery/users-user-is-created',
      part: 'Users',
      asks: 'A user is created.',
      playedBy: [played('entra-flow-new', 'create/delivered', 'entra/flow-held')],
    },
    {
      id: 'microsoft-gallery/users-user-is-updated',
      part: 'Users',
      asks: 'A user is updated.',
      playedBy: [played('entra-flow-change', 'update/delivered', 'entra/flow-held')],
    },
    {
      id: 'microsoft-gallery/users-user-is-disabled',
      part: 'Users',
      asks: 'A user is disabled.',
      playedBy: [played('entra-flow-return', 'deactivate/delivered', 'deactivate/inactive')],
    },
    {
      id: 'microsoft-gallery/users-user-is-deleted',
      part: 'Users',
      asks: 'A user is deleted.',
      optional: true,
      playedBy: [played('entra-leave', 'entra/leaves', 'delete/gone-again')],
    },
    {
      id: 'microsoft-gallery/users-manager-is-set-changed-and-removed',
      part: 'Users',
      asks: 'A manager is set, changed and removed.',
      playedBy: [
        played('entra-manager', 'entra/manager-as-text', 'entra/manager-as-object', 'entra/manager-emptied'),
        played('entra-flow-change', 'update/delivered'),
      ],
    },
    {
      id: 'microsoft-gallery/users-user-is-restored-by-being-unassigned',
      part: 'Users',
      asks: 'A user is restored by being unassigned and assigned again.',
      playedBy: [played('entra-flow-return', 'entra/flow-linked', 'reactivate/delivered')],
    },
    {
      id: 'microsoft-gallery/users-user-is-provisioned-on-demand',
      part: 'Users',
      asks: 'A user is provisioned on demand.',
      playedBy: [played('entra-flow-new', 'create/delivered')],
    },
    {
      id: 'microsoft-gallery/groups-group-is-created',
      part: 'Groups',
      asks: 'A group is created.',
      playedBy: [
        played('entra-groups', 'entra/group-created', 'entra/unknown-schema'),
        played('entra-flow-group', 'entra/flow-linked'),
      ],
    },
    {
      id: 'microsoft-gallery/groups-group-is-updated',
      part: 'Groups',
      asks: 'A group is updated.',
      playedBy: [played('groups-endpoint', 'groups/renamed', 'groups/rename-keeps-members')],
    },
    {
      id: 'microsoft-gallery/groups-group-is-deleted',
      part: 'Groups',
      asks: 'A group is deleted.',
      optional: true,
      playedBy: [played('groups-endpoint', 'groups/delete-delivered', 'groups/gone')],
    },
    {
      id: 'microsoft-gallery/groups-member-is-added',
      part: 'Groups',
      asks: 'A member is added.',
      playedBy: [played('entra-groups', 'entra/members-added'), played('entra-flow-group', 'groups/member-added')],
    },
    {
      id: 'microsoft-gallery/groups-member-is-removed',
      part: 'Groups',
      asks: 'A member is removed.',
      playedBy: [
        played('entra-groups', 'entra/members-removed-by-list'),
        played('entra-groups-compliant', 'members/removed'),
      ],
    },
    {
      id: 'microsoft-gallery/groups-group-is-provisioned-on-demand',
      part: 'Groups',
      asks: 'A group is provisioned on demand.',
      notPlayed:
        'Its requests are those of a cycle with at most five members, and those are played; on demand only people are asked for here.',
    },
    {
      id: 'microsoft-gallery/groups-group-is-restored',
      part: 'Groups',
      asks: 'A group is restored.',
      optional: true,
      playedBy: [played('entra-flow-group', 'entra/flow-linked', 'groups/pushed-members')],
    },
    {
      id: 'microsoft-gallery/direct-scim-every-mapped-attribute-is-found-in',
      part: 'Direct SCIM',
      asks: 'Every mapped attribute is found in the schemas.',
      playedBy: [played('entra-schemas', 'entra/schemas-listed', 'entra/schemas-mapped', 'entra/schemas-plain')],
    },
    {
      id: 'microsoft-gallery/direct-scim-attributes-are-cleared-by-an-empty',
      part: 'Direct SCIM',
      asks: 'Attributes are cleared by an empty text, then by null.',
      playedBy: [played('entra-patch', 'entra/cleared-by-text', 'entra/cleared-by-null')],
    },
    {
      id: 'microsoft-gallery/direct-scim-user-is-created-by-post',
      part: 'Direct SCIM',
      asks: 'A user is created by POST.',
      playedBy: [played('entra-create', 'entra/create'), played('always-id-there', 'always/id-there')],
    },
    {
      id: 'microsoft-gallery/direct-scim-user-is-changed-by-patch-and',
      part: 'Direct SCIM',
      asks: 'A user is changed by PATCH and read back.',
      playedBy: [played('entra-patch', 'entra/several-operations', 'entra/op-casing')],
    },
    {
      id: 'microsoft-gallery/direct-scim-group-is-created-by-post',
      part: 'Direct SCIM',
      asks: 'A group is created by POST.',
      playedBy: [played('entra-groups', 'entra/group-created')],
    },
    {
      id: 'microsoft-gallery/direct-scim-group-is-changed-by-patch',
      part: 'Direct SCIM',
      asks: 'A group is changed by PATCH.',
      playedBy: [played('entra-groups', 'entra/members-added', 'members/added-twice')],
    },
    {
      id: 'microsoft-gallery/direct-scim-client-credentials-give-a-token-of',
      part: 'Direct SCIM',
      asks: 'Client credentials give a token of 60 to 360 minutes.',
      notPlayed: 'The token endpoint is no part of SCIM: what is wanted of it stands at ENTRA-36.',
    },
    {
      id: 'microsoft-gallery/direct-scim-federated-identity-gives-a-token',
      part: 'Direct SCIM',
      asks: 'A federated identity gives a token.',
      notPlayed:
        'Only Microsoft can sign the assertion that is exchanged for it; one of the two ways to a token will do.',
    },
    {
      id: 'microsoft-gallery/direct-scim-users-come-in-pages',
      part: 'Direct SCIM',
      asks: 'Users come in pages.',
      playedBy: [played('entra-pages', 'entra/pages')],
    },
    {
      id: 'microsoft-gallery/direct-scim-groups-come-in-pages',
      part: 'Direct SCIM',
      asks: 'Groups come in pages.',
      optional: true,
      playedBy: [played('entra-pages', 'entra/group-pages')],
    },
    {
      id: 'microsoft-gallery/direct-scim-manager-is-added-replaced-and-replaced',
      part: 'Direct SCIM',
      asks: 'A manager is added, replaced, and replaced by nothing.',
      playedBy: [
        played(
          'entra-manager',
          'entra/manager-as-text',
          'entra/manager-as-list',
          'entra/manager-as-object',
          'entra/manager-emptied',
          'entra/manager-cleared',
        ),
      ],
    },
  ],
};

/** Microsoft's web tool. */
const validator: AcceptanceSuite = {
  id: 'microsoft-validator',
  family: 'entra',
  title: 'Microsoft SCIM Validator',
  source: 'pranems/SCIMServer docs/archive/SCIM_VALIDATOR_FALSE_POSITIVES_REPORT.md',
  steps: [
    {
      id: 'microsoft-validator/users-create',
      part: 'Users',
      asks: 'Create.',
      playedBy: [played('entra-create', 'entra/create')],
    },
    {
      id: 'microsoft-validator/users-create-of-a-duplicate',
      part: 'Users',
      asks: 'Create of a duplicate.',
      playedBy: [played('unique-user-name', 'unique/create', 'unique/scim-type')],
    },
    {
      id: 'microsoft-validator/users-filter-of-somebody-who-is-there',
      part: 'Users',
      asks: 'Filter of somebody who is there.',
      playedBy: [played('entra-match', 'entra/match')],
    },
    {
      id: 'microsoft-validator/users-filter-of-nobody',
      part: 'Users',
      asks: 'Filter of nobody.',
      playedBy: [played('entra-match', 'entra/match')],
    },
    {
      id: 'microsoft-validator/users-filter-in-other-letter-case',
      part: 'Users',
      asks: 'Filter in other letter case.',
      playedBy: [played('entra-match-others', 'entra/match-any-case')],
    },
    {
      id: 'microsoft-validator/users-patch-replace-of-many-attributes',
      part: 'Users',
      asks: 'PATCH replace of many attributes.',
      playedBy: [played('entra-patch', 'entra/several-operations'), played('entra-flow-change', 'update/delivered')],
    },
    {
      id: 'microsoft-validator/users-change-of-username',
      part: 'Users',
      asks: 'Change of userName.',
      playedBy: [played('email-change-at-once', 'email/delivered', 'email/new-found')],
    },
    {
      id: 'microsoft-validator/users-disable',
      part: 'Users',
      asks: 'Disable.',
      playedBy: [played('entra-active', 'entra/active-as-text', 'entra/active-as-boolean')],
    },
    {
      id: 'microsoft-validator/users-manager-added-replaced-and-removed',
      part: 'Users',
      asks: 'Manager added, replaced and removed.',
      playedBy: [
        played(
          'entra-manager',
          'entra/manager-as-text',
          'entra/manager-as-object',
          'entra/manager-emptied',
          'entra/manager-cleared',
        ),
      ],
    },
    {
      id: 'microsoft-validator/users-delete',
      part: 'Users',
      asks: 'Delete.',
      playedBy: [played('entra-leave', 'entra/leaves')],
    },
    {
      id: 'microsoft-validator/users-primary-of-a-role-as-text',
      part: 'Users',
      asks: 'Primary of a role as text.',
      playedBy: [played('entra-create', 'entra/role-primary-text')],
    },
    {
      id: 'microsoft-validator/groups-read-and-filter-without-members',
      part: 'Groups',
      asks: 'Read and filter without members.',
      playedBy: [played('entra-groups', 'projection/members', 'entra/group-matched')],
    },
    {
      id: 'microsoft-validator/groups-create-of-a-duplicate',
      part: 'Groups',
      asks: 'Create of a duplicate.',
      playedBy: [played('entra-groups', 'entra/group-twice')],
    },
    {
      id: 'microsoft-validator/groups-patch-and-rename',
      part: 'Groups',
      asks: 'PATCH and rename.',
      playedBy: [played('groups-endpoint', 'groups/renamed')],
    },
    {
      id: 'microsoft-validator/groups-patch-without-path',
      part: 'Groups',
      asks: 'PATCH without path.',
      playedBy: [played('patch-replace', 'patch/replace-without-path')],
    },
    {
      id: 'microsoft-validator/groups-member-added-and-removed',
      part: 'Groups',
      asks: 'Member added and removed.',
      playedBy: [played('entra-groups', 'entra/members-added', 'entra/members-removed-by-list')],
    },
    {
      id: 'microsoft-validator/groups-delete',
      part: 'Groups',
      asks: 'Delete.',
      playedBy: [played('groups-endpoint', 'groups/gone')],
    },
    {
      id: 'microsoft-validator/preview-several-operations-in-one-patch',
      part: 'Preview',
      asks: 'Several operations in one PATCH.',
      playedBy: [
        played('entra-patch', 'entra/several-operations'),
        played('patch-whole', 'patch/atomic', 'patch/in-order'),
      ],
    },
    {
      id: 'microsoft-validator/preview-delete-of-what-is-not-there',
      part: 'Preview',
      asks: 'Delete of what is not there.',
      playedBy: [played('delete-by-id', 'delete/gone-again')],
    },
    {
      id: 'microsoft-validator/preview-delete-twice',
      part: 'Preview',
      asks: 'Delete twice.',
      playedBy: [played('entra-leave', 'delete/gone-again')],
    },
  ],
};

export const microsoftSuites: readonly AcceptanceSuite[] = [gallery, validator];
