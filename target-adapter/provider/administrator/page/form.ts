import { type Html, html } from '../../../page/html.ts';

/** What every form of a signed-in page needs. */
export type FormSetting = {
  /** Path of the administrator's page, without a trailing slash. */
  readonly path: string;
  /** Proves that the form came from this session's page. */
  readonly formToken: string;
};

/** A form that posts to `path` below the page. */
export function form({ path, formToken }: FormSetting, action: string, content: Html): Html {
  return html`<form method="post" action="${path}${action}"><input type="hidden" name="formToken" value="${formToken}">${content}</form>`;
}

/** A switch that is a button, so that it works by keyboard and without a script. */
export function switchForm(
  setting: FormSetting,
  { action, label, state }: { action: string; label: string; state: 'on' | 'off' },
): Html {
  return form(
    setting,
    action,
    html`<input type="hidden" name="enabled" value="${state === 'on' ? 'false' : 'true'}"><button type="submit" role="switch" aria-checked="${state === 'on' ? 'true' : 'false'}">${label}</button>`,
  );
}
