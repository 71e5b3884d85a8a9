import type { Dialect, DialectFact } from '../../../simulator/dialect.ts';
import type { Entry, Page } from './page.ts';

export function explainDialect(dialect: Dialect): Page {
  const { id, family, title, evidence, deletes, matchesFirst, noGroups, options, facts, repeats } = dialect;
  return {
    head: `Dialect ${id}: ${title}`,
    parts: [
      ['Family', family === id ? [] : [`${family}: --idp ${family} takes all of it`]],
      ['Evidence', [evidence]],
      ['Deletes', [deletes === true ? 'people, with DELETE' : deletes]],
      ['Matches', [matchesFirst ? 'asks for an account before it creates one' : 'creates without asking first']],
      ['Groups', noGroups === undefined ? [] : [noGroups]],
      [
        'Repeats',
        [repeats.attempts === 1 ? 'nothing by itself' : `${repeats.attempts} attempts, the waits ${repeats.growth}`],
      ],
      ['Options', Object.entries(options).map(([name, values]): Entry => [name, valuesOf(values)])],
      [
        'Facts',
        facts.flatMap((fact): Entry[] => [
          [fact.id, fact.says],
          ['', sourceOf(fact)],
        ]),
      ],
    ],
    commands: [`scimulator run --idp ${id}`],
  };
}

export function explainFact(fact: DialectFact, dialect: Dialect): Page {
  return {
    head: `Fact ${fact.id} of the dialect ${dialect.id}: ${fact.says}`,
    parts: [
      ['Evidence', [fact.evidence]],
      ['Source', [fact.source]],
    ],
    commands: [`scimulator explain ${dialect.id}`],
  };
}

export function explainFamily(family: string, dialects: readonly Dialect[]): Page {
  return {
    head: `Family ${family}: ${dialects.length === 1 ? '1 dialect' : `${dialects.length} dialects`}`,
    parts: [['Dialects', dialects.map(({ id, title }): Entry => [id, title])]],
    commands: dialects.map(({ id }) => `scimulator explain ${id}`),
  };
}

const valuesOf = ([usual, ...others]: readonly [string, ...string[]]): string =>
  [`${usual} (default)`, ...others].join(', ');

const sourceOf = ({ evidence, source }: DialectFact): string => `${evidence}: ${source}`;
