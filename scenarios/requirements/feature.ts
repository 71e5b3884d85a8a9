/** What a target may lack; a requirement names those that it presupposes. Each with how one knows. */
export const features = {
  patch: 'the target announces PATCH: patch.supported of ServiceProviderConfig',
  filter: 'the target announces filters: filter.supported of ServiceProviderConfig',
  sort: 'the target announces sorting: sort.supported of ServiceProviderConfig',
  bulk: 'the target announces bulk operations: bulk.supported of ServiceProviderConfig',
  etag: 'the target announces ETags: etag.supported of ServiceProviderConfig',
  changePassword: 'the target announces password changes: changePassword.supported of ServiceProviderConfig',
  cursor: 'the target announces cursors: pagination.cursor of ServiceProviderConfig',
  async: 'the target announces asynchronous requests: securityEvents.asyncRequest of ServiceProviderConfig',
  groups: '/ResourceTypes holds Group',
  'nested-groups': 'a group may be a member of a group',
  enterprise: '/ResourceTypes gives User the enterprise extension',
  extensions: 'the target has extensions, or resource types of its own',
  'search-post': 'POST to /.search is answered; it cannot be announced, so one request finds out',
  me: '/Me is answered; it cannot be announced, so one request finds out',
  'root-query': 'a query of the base URL is answered; it cannot be announced, so one request finds out',
  bearer: 'the target takes bearer tokens',
  'versioned-url': 'the base URL ends in a version, such as /v2',
  anonymous: 'the target declares that it takes requests without a credential',
  'multi-tenant': 'the target declares several tenants',
} as const satisfies Readonly<Record<string, string>>;

export type Feature = keyof typeof features;
