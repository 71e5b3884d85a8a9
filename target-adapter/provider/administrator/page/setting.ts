import type { AdministratorFaceOptions } from '../api.ts';
import type { Visitor } from '../visitor.ts';
import type { FormSetting } from './form.ts';

export type PageOptions = AdministratorFaceOptions & {
  readonly organization: string;
  /** Path of the page, `/admin`, and whether it is reached by https. */
  readonly place: () => { readonly path: string; readonly secure: boolean };
};

export type SignedIn = Extract<Visitor, { kind: 'session' }>;

export const settingOf = ({ place, policies }: PageOptions, { role, session }: SignedIn): FormSetting => ({
  path: place().path,
  formToken: session.formToken,
  may: (act) => policies.may(role, act),
});
