/** A test that Microsoft plays itself, and what plays it here; or why nothing can. */
export type MicrosoftTest = {
  /** `gallery`: the validation before a listing, of August 2026. `validator`: the SCIM Validator, its web tool. */
  readonly by: 'gallery' | 'validator';
  readonly part: 'Users' | 'Groups' | 'Direct SCIM' | 'Preview';
  readonly title: string;
  /** It only warns there. */
  readonly optional?: true;
} & (
  | { readonly plays: readonly { readonly scenario: string; readonly checks: readonly [string, ...string[]] }[] }
  | { readonly reason: string }
);
