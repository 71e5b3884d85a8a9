import { type Html, html, nothing } from '../../../page/html.ts';
import type { AdministratorAct } from '../role.ts';

/** What every form of a signed-in page needs. */
export type FormSetting = {
  /** Path of the administrator's page, without a trailing slash. */
  readonly path: string;
  /** Proves that the form came from this session's page. */
  readonly formToken: string;
  /** Whether whoever is signed in may do this; what they may not do is not offered. */
  readonly may: (act: AdministratorAct) => boolean;
};

/** A form that posts to `path` below the page. */
export function form({ path, formToken }: FormSetting, action: string, content: Html): Html {
  return html`<form method="post" action="${path}${action}"><input type="hidden" name="formToken" value="${formToken}">${content}</form>`;
}

export type Switch = {
  readonly action: string;
  readonly id: string;
  readonly label: string;
  readonly meaning: string;
  readonly state: 'on' | 'off';
};

/** A setting with a switch that is a button, so that it works by keyboard and without a script. */
export function switchRow(setting: FormSetting, { action, id, label, meaning, state }: Switch): Html {
  const button = html`<input type="hidden" name="enabled" value="${state === 'on' ? 'false' : 'true'}"><button type="submit" role="switch" aria-checked="${state === 'on' ? 'true' : 'false'}" aria-labelledby="${id}" aria-describedby="${id}-meaning">${state === 'on' ? 'On' : 'Off'}</button>`;
  return html`<div><div><b id="${id}">${label}</b><p id="${id}-meaning">${meaning}</p></div>
${setting.may('configuration') ? form(setting, action, button) : html`<span>${state === 'on' ? 'On' : 'Off'}</span>`}</div>`;
}

/** A value to take elsewhere. The button needs the script, which shows it. */
export function copyField({ id, label, value }: { id: string; label: string; value: string }): Html {
  return html`<div class="row copy"><div class="grow"><div class="labels"><label for="${id}">${label}</label><span role="status" id="${id}-copied"></span></div><input id="${id}" readonly value="${value}" autocomplete="off" spellcheck="false"></div>
<button type="button" data-copy="${id}" aria-label="Copy ${label}" hidden>Copy</button></div>`;
}

/** Shown only to who may do it. */
export const ifMay = (setting: FormSetting, act: AdministratorAct, content: Html): Html =>
  setting.may(act) ? content : nothing;
