/** Below docs/identity/. */
const docs = (page: string): string => `MicrosoftDocs/entra-docs: ${page}`;

/** Where the facts of Entra ID stand. */
export const entraSources = {
  /** D1 */
  useScim: docs('app-provisioning/use-scim-to-provision-users-and-groups.md'),
  /** D2 */
  compatibility: docs('app-provisioning/application-provisioning-config-problem-scim-compatibility.md'),
  /** D3 */
  howItWorks: docs('app-provisioning/how-provisioning-works.md'),
  /** D4 */
  quarantine: docs('app-provisioning/application-provisioning-quarantine-status.md'),
  /** D6 */
  attributes: docs('app-provisioning/customize-application-attributes.md'),
  /** D7 */
  onDemand: docs('app-provisioning/provision-on-demand.md'),
  /** D8 */
  knownIssues: docs('app-provisioning/known-issues.md'),
  /** D10 */
  skip: docs('app-provisioning/skip-out-of-scope-deletions.md'),
  /** D13 */
  logs: docs('monitoring-health/howto-analyze-provisioning-logs.md'),
  /** D14 */
  gallery: docs('enterprise-apps/app-gallery-user-provisioning-requirements.md'),
  /** D15 */
  validation: docs('enterprise-apps/validate-user-provisioning-app-gallery.md'),
};
