import { listed } from '../../../reports/wording.ts';
import type { Dialect, DialectFact } from '../../../simulator/dialect.ts';
import { isFamilyOnly } from '../choose.ts';
import type { Entry, Page } from './page.ts';

export function explainDialect(dialect: Dialect, dialects: readonly Dialect[]): Page {
  const { id, title, evidence, deletes, matchesFirst, noGroups, options, facts, repeats } = dialect;
  const { pushesPasswords, imports } = dialect;
  return {
    head: `Dialect ${id}: ${title}`,
    parts: [
      ['Family', familyOf(dialect, dialects)],
      ['Evidence', [evidence]],
      ['Deletes', [deletes === true ? 'people, with DELETE' : deletes]],
      ['Matches', [matchesFirst ? 'asks for an account before it creates one' : 'creates without asking first']],
      ['Passwords', [pushesPasswords === true ? 'pushes new ones' : pushesPasswords]],
      ['Imports', [imports === true ? 'reads everybody where it is asked to' : imports]],
      ['Groups', noGroups === undefined ? [] : [noGroups]],
      [
        'Repeats',
        [repeats.attempts === 1 ? 'nothing by itself' : `${repeats.attempts} attempts, the waits ${repeats.growth}`],
      ],
      ['Options', Object.entries(options).map(([name, values]): Entry => [name, valuesOf(values)])],
      ['Facts', facts.flatMap(factEntries)],
    ],
    commands: [`scimulator run --idp ${id}`],
  };
}

export function explainFact(fact: DialectFact, dialects: readonly Dialect[]): Page {
  const ids = dialects.map(({ id }) => id);
  return {
    head: `Fact ${fact.id} of the ${ids.length === 1 ? 'dialect' : 'dialects'} ${listed(ids)}: ${fact.says}`,
    parts: [
      ['Evidence', [fact.evidence]],
      ['Source', [fact.source]],
    ],
    commands: ids.map((id) => `scimulator explain ${id}`),
  };
}

export function explainFamily(family: string, dialects: readonly Dialect[]): Page {
  return {
    head: `Family ${family}: ${dialects.length === 1 ? '1 dialect' : `${dialects.length} dialects`}`,
    parts: [['Dialects', dialects.map(({ id, title }): Entry => [id, title])]],
    commands: dialects.map(({ id }) => `scimulator explain ${id}`),
  };
}

function familyOf({ family }: Dialect, dialects: readonly Dialect[]): readonly string[] {
  const ids = dialects.filter((dialect) => dialect.family === family).map(({ id }) => id);
  if (ids.length === 1) return [];
  const name = isFamilyOnly(family, dialects) ? family : ids.join(',');
  return [`${listed(ids)}: --idp ${name} takes all of it`];
}

const valuesOf = ([usual, ...others]: readonly [string, ...string[]]): string =>
  [`${usual} (default)`, ...others].join(', ');

const factEntries = ({ id, says, evidence, source }: DialectFact): readonly Entry[] => [
  `${id} (${evidence})`,
  ['', says],
  ['', source],
];
