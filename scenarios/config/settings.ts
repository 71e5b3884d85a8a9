import { oneOf } from '../../target-adapter/transport/wording.ts';
import type { Fault } from './fault.ts';
import type { FileSettings } from './file-schema.ts';
import { type FailOn, failOns, type RunConfiguration } from './run-configuration.ts';
import { didYouMean } from './suggestion.ts';
import { variableIn } from './variable.ts';

/** What can be set by a flag, by the environment and in the file alike. */
export const settingNames = ['suite', 'idp', 'only', 'profile', 'jobs', 'seed', 'out', 'report', 'failOn'] as const;
export type SettingName = (typeof settingNames)[number];

/** As the user typed them. */
export type SettingTexts = { readonly [Name in SettingName]?: string | undefined };

/** Names that exist, where the caller knows them: for suggestions. */
export type KnownNames = {
  readonly suite?: readonly string[];
  readonly idp?: readonly string[];
  readonly report?: readonly string[];
};

export type Settings = Omit<RunConfiguration, 'file' | 'targets' | 'notes' | 'secrets'>;

type Told = { readonly by: string; readonly value: string | number | readonly string[] };

/** Flags before environment before file before defaults; whatever is wrong goes to `complain`. */
export function settingsOf(
  flags: SettingTexts,
  env: Readonly<Record<string, string | undefined>>,
  file: FileSettings,
  known: KnownNames,
  complain: (fault: Fault) => void,
): Settings {
  const wrong = (text: string) => complain({ kind: 'wrong', text });

  function told(name: SettingName): Told | undefined {
    const variable = variableOf(name);
    const flag = flags[name];
    if (flag !== undefined)
      return { by: `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value: flag };
    const set = variableIn(env, variable, complain);
    if (set !== undefined) return { by: variable, value: set };
    const value = file[name];
    return value === undefined ? undefined : { by: name, value };
  }

  function list(name: 'suite' | 'idp' | 'only' | 'report'): readonly string[] | undefined {
    const found = told(name);
    if (found === undefined) return undefined;
    const parts = (typeof found.value === 'object' ? found.value : String(found.value).split(','))
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const names = name === 'only' ? undefined : known[name];
    if (name === 'report')
      for (const part of parts.filter((one) => one.endsWith('=')))
        wrong(`${found.by} has ${part}, which names no file.`);
    for (const part of parts.map((one) => one.replace(/=.*/s, ''))) {
      if (names !== undefined && !names.includes(part))
        wrong(
          `${found.by} has ${part}, which is not known.${didYouMean(part, names) || ` Known are ${names.join(', ')}.`}`,
        );
    }
    if (parts.length === 0) wrong(`${found.by} names nothing; at least one name was expected.`);
    return parts;
  }

  function whole(name: 'jobs' | 'seed', least: number, most: number): number | undefined {
    const found = told(name);
    if (found === undefined) return undefined;
    const number = /^\d+$/.test(String(found.value)) ? Number(found.value) : Number.NaN;
    if (number >= least && number <= most) return number;
    return void wrong(
      `${found.by} is ${JSON.stringify(found.value)}; a whole number from ${least} to ${most} was expected.`,
    );
  }

  const [suite, idp, only, report] = [list('suite'), list('idp'), list('only'), list('report')];
  const [jobs, seed] = [whole('jobs', 1, 64), whole('seed', 0, Number.MAX_SAFE_INTEGER)];
  const out = told('out')?.value;
  return {
    ...(suite === undefined ? {} : { suite }),
    ...(idp === undefined ? {} : { idp }),
    ...(only === undefined ? {} : { only }),
    ...(report === undefined ? {} : { report: report.map(reportOf) }),
    ...(jobs === undefined ? {} : { jobs }),
    ...(seed === undefined ? {} : { seed }),
    ...(out === undefined ? {} : { out: String(out) }),
    profile: profileOf(told('profile'), wrong),
    failOn: failOnOf(told('failOn'), wrong),
  };
}

/** `SCIMULATOR_FAIL_ON` for `failOn`. */
const variableOf = (name: string): string =>
  `SCIMULATOR_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

function reportOf(text: string): { readonly name: string; readonly file?: string } {
  const [name = '', ...file] = text.split('=');
  return file.length === 0 ? { name } : { name, file: file.join('=') };
}

function profileOf(told: Told | undefined, wrong: (text: string) => void): string {
  if (told === undefined) return 'interop';
  const profile = String(told.value);
  if (!/^(interop|strict|idp:[\w-]+)$/.test(profile))
    wrong(
      `${told.by} is ${JSON.stringify(profile)}; interop, strict or idp:NAME was expected.${didYouMean(profile, ['interop', 'strict'])}`,
    );
  return profile;
}

function failOnOf(told: Told | undefined, wrong: (text: string) => void): FailOn {
  if (told === undefined) return 'fail';
  const found = failOns.find((one) => one === told.value);
  if (found === undefined) wrong(`${told.by} is ${JSON.stringify(told.value)}; ${oneOf(failOns)} was expected.`);
  return found ?? 'fail';
}
