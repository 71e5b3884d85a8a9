import type { MicrosoftTest } from './microsoft-test.ts';

/** What the SCIM Validator sends. pranems/SCIMServer: report on its false positives */
export const validatorTests: readonly MicrosoftTest[] = [
  {
    by: 'validator',
    part: 'Users',
    title: 'create',
    plays: [{ scenario: 'entra-create', checks: ['entra/create'] }],
  },
  {
    by: 'validator',
    part: 'Users',
    title: 'create of a duplicate',
    plays: [{ scenario: 'unique-user-name', checks: ['unique/create', 'unique/scim-type'] }],
  },
  {
    by: 'validator',
    part: 'Users',
    title: 'filter of somebody who is there',
    plays: [{ scenario: 'entra-match', checks: ['entra/match'] }],
  },
  {
    by: 'validator',
    part: 'Users',
    title: 'filter of nobody',
    plays: [{ scenario: 'entra-match', checks: ['entra/match'] }],
  },
  {
    by: 'validator',
    part: 'Users',
    title: 'filter in other letter case',
    plays: [{ scenario: 'entra-match-others', checks: ['entra/match-any-case'] }],
  },
  {
    by: 'validator',
    part: 'Users',
    title: 'PATCH replace of many attributes',
    plays: [
      { scenario: 'entra-patch', checks: ['entra/several-operations'] },
      { scenario: 'entra-flow-change', checks: ['update/delivered'] },
    ],
  },
  {
    by: 'validator',
    part: 'Users',
    title: 'change of userName',
    plays: [{ scenario: 'email-change-at-once', checks: ['email/delivered', 'email/new-found'] }],
  },
  {
    by: 'validator',
    part: 'Users',
    title: 'disable',
    plays: [{ scenario: 'entra-active', checks: ['entra/active-as-text', 'entra/active-as-boolean'] }],
  },
  {
    by: 'validator',
    part: 'Users',
    title: 'manager added, replaced and removed',
    plays: [
      {
        scenario: 'entra-manager',
        checks: ['entra/manager-as-text', 'entra/manager-as-object', 'entra/manager-emptied', 'entra/manager-cleared'],
      },
    ],
  },
  {
    by: 'validator',
    part: 'Users',
    title: 'delete',
    plays: [{ scenario: 'entra-leave', checks: ['entra/leaves'] }],
  },
  {
    by: 'validator',
    part: 'Users',
    title: 'primary of a role as text',
    plays: [{ scenario: 'entra-create', checks: ['entra/role-primary-text'] }],
  },
  {
    by: 'validator',
    part: 'Groups',
    title: 'read and filter without members',
    plays: [{ scenario: 'entra-groups', checks: ['projection/members', 'entra/group-matched'] }],
  },
  {
    by: 'validator',
    part: 'Groups',
    title: 'create of a duplicate',
    plays: [{ scenario: 'entra-groups', checks: ['entra/group-twice'] }],
  },
  {
    by: 'validator',
    part: 'Groups',
    title: 'PATCH and rename',
    plays: [{ scenario: 'groups-endpoint', checks: ['groups/renamed'] }],
  },
  {
    by: 'validator',
    part: 'Groups',
    title: 'PATCH without path',
    plays: [{ scenario: 'patch-replace', checks: ['patch/replace-without-path'] }],
  },
  {
    by: 'validator',
    part: 'Groups',
    title: 'member added and removed',
    plays: [{ scenario: 'entra-groups', checks: ['entra/members-added', 'entra/members-removed-by-list'] }],
  },
  {
    by: 'validator',
    part: 'Groups',
    title: 'delete',
    plays: [{ scenario: 'groups-endpoint', checks: ['groups/gone'] }],
  },
  {
    by: 'validator',
    part: 'Preview',
    title: 'several operations in one PATCH',
    plays: [
      { scenario: 'entra-patch', checks: ['entra/several-operations'] },
      { scenario: 'patch-whole', checks: ['patch/atomic', 'patch/in-order'] },
    ],
  },
  {
    by: 'validator',
    part: 'Preview',
    title: 'delete of what is not there',
    plays: [{ scenario: 'delete-by-id', checks: ['delete/gone-again'] }],
  },
  {
    by: 'validator',
    part: 'Preview',
    title: 'delete twice',
    plays: [{ scenario: 'entra-leave', checks: ['delete/gone-again'] }],
  },
];
