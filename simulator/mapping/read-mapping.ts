import type { AdministeredMapping, Row } from './administered.ts';
import { readEntra } from './entra/rows.ts';
import { ExpressionError } from './expression-error.ts';
import { type Language, languageOf } from './language.ts';
import { lintRows } from './lint.ts';
import { readOkta } from './okta/rows.ts';
import { readOneLogin } from './onelogin/rows.ts';
import { readPlain } from './plain/rows.ts';
import type { ReadRows } from './read-rows.ts';
import type { MappingFault, MappingSettings } from './settings.ts';
import { parseTargetPath } from './target-path.ts';

export type ReadMapping =
  | { readonly kind: 'read'; readonly mapping: AdministeredMapping }
  | { readonly kind: 'wrong'; readonly faults: readonly MappingFault[] };

const readers: Readonly<Record<Language, (settings: MappingSettings) => ReadRows>> = {
  entra: readEntra,
  okta: readOkta,
  onelogin: readOneLogin,
  plain: readPlain,
};

const members: Readonly<Record<Language, readonly (keyof MappingSettings)[]>> = {
  entra: ['attributes', 'emptyString', 'custom'],
  okta: ['attributes', 'userName', 'updateUserName', 'custom'],
  onelogin: ['template', 'parameters', 'nullStyle', 'custom'],
  plain: ['attributes', 'custom'],
};

/** Judges a mapping that was written for a dialect or a family of them. All faults at once. */
export function readMapping(idp: string, settings: MappingSettings): ReadMapping {
  const language = languageOf(idp);
  const strange = strangeMembers(language, settings);
  if (strange.length > 0) return { kind: 'wrong', faults: strange };
  const { rows, warnings, faults } = readers[language](settings);
  const all = [
    ...faults,
    ...rows.flatMap(({ row, at }) => pathFaults(row, at)),
    ...withoutUserName(rows, faults, language),
  ];
  if (all.length > 0) return { kind: 'wrong', faults: all };
  const plain = rows.map(({ row }) => row);
  return { kind: 'read', mapping: { language, rows: plain, warnings: [...warnings, ...lintRows(plain)] } };
}

function strangeMembers(language: Language, settings: MappingSettings): readonly MappingFault[] {
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  const known: readonly string[] = members[language];
  return given
    .filter(([name]) => !known.includes(name))
    .map(([name]) =>
      fault([name], name, `is of another identity provider’s mapping; ${known.join(', ')} are known here`),
    );
}

function pathFaults({ to }: Row, at: readonly (string | number)[]): readonly MappingFault[] {
  if (parseTargetPath(to) === undefined)
    return [
      fault(
        [...at, 'to'],
        to,
        `${to} is not the path of an attribute; userName, name.givenName or emails[type eq "work"].value are`,
      ),
    ];
  return to.toLowerCase() === 'id' ? [fault([...at, 'to'], to, 'id is the target’s own: nothing is mapped to it')] : [];
}

function withoutUserName(
  rows: ReadRows['rows'],
  faults: readonly MappingFault[],
  language: Language,
): readonly MappingFault[] {
  if (faults.length > 0 || rows.some(({ row }) => row.to.toLowerCase() === 'username')) return [];
  const place = language === 'onelogin' ? 'template' : 'attributes';
  return [fault([place], '', 'it maps nothing to userName, without which nobody can be created')];
}

const fault = (path: readonly (string | number)[], typed: string, message: string): MappingFault => ({
  path,
  typed,
  error: new ExpressionError('bad-place', message, { at: 0 }),
});
