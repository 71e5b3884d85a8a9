import type { DialectFact } from '../../simulator/dialect.ts';
import type { Compared, Difference } from '../../simulator/recognition/comparison.ts';
import { type Deed, deedWords } from '../../simulator/recognition/recognise.ts';

/** `dialect-differences.json`: new facts for the list of a dialect, and what they were concluded from. */
export type DifferencesFile = {
  readonly schema: 'scimulator/dialect-differences/1';
  readonly dialect: string;
  /** ISO 8601, the day alone. */
  readonly recordedOn: string;
  /** Requests that were compared, by what they are for. */
  readonly compared: Readonly<Record<string, number>>;
  /** Requests with which the dialect has nothing to compare. */
  readonly uncompared: Readonly<Record<string, number>>;
  readonly differences: readonly Difference[];
  /** To go into the dialect's `facts.ts`. */
  readonly facts: readonly DialectFact[];
};

export function differencesFile(
  { dialect, deeds, uncompared, differences }: Compared,
  { at, source }: { readonly at: string; readonly source: string },
): DifferencesFile {
  const recordedOn = at.slice(0, 10);
  return {
    schema: 'scimulator/dialect-differences/1',
    dialect: dialect.id,
    recordedOn,
    compared: Object.fromEntries(deeds),
    uncompared: Object.fromEntries(uncompared),
    differences: [...differences].sort((one, other) => one.kind.localeCompare(other.kind) * -1),
    facts: factsOf(dialect, differences, `${source}, ${recordedOn}`),
  };
}

/** One for each way of speaking, whatever the requests in which it was seen. What a mapping decides is no fact of a product. */
function factsOf(
  { id, family, facts }: Compared['dialect'],
  differences: readonly Difference[],
  source: string,
): readonly DialectFact[] {
  const ways = new Map<string, Difference[]>();
  for (const difference of differences) {
    if (difference.kind !== 'shape') continue;
    const { aspect, recorded, dialect } = difference;
    const name = [aspect, recorded, dialect].join('\n');
    ways.set(name, [...(ways.get(name) ?? []), difference]);
  }
  const taken = new Set(facts.map((fact) => fact.id));
  return [...ways.values()].flatMap((same): DialectFact[] => {
    const [first] = same;
    if (first === undefined) return [];
    const factId = freeId(`${family}/captured-${slugOf(first.aspect)}`, taken);
    taken.add(factId);
    const option = first.option;
    const settled = option === undefined ? undefined : facts.find(({ says }) => says.includes(option));
    const where = [...new Set(same.map(({ deed }) => deedWords[deed]))].join(', ');
    const beside =
      option === undefined
        ? `; the dialect ${id} has: ${first.dialect}`
        : `; as ${option} of ${id} has it${settled === undefined ? '' : `, see ${settled.id}`}`;
    return [
      {
        id: factId,
        says: `${first.aspect}, where it ${where}: ${first.recorded}${beside}`,
        evidence: 'captured',
        source,
      },
    ];
  });
}

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('@', 'at')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** `dialect-differences.md`: the same for people, and the facts as TypeScript. */
export function differencesPage(file: DifferencesFile, { title, facts }: Compared['dialect']): string {
  const unsure = facts.filter(({ evidence }) => evidence === 'remembered');
  const shapes = file.differences.filter(({ kind }) => kind === 'shape');
  const mapped = file.differences.filter(({ kind }) => kind === 'mapping');
  const lines = [
    `# How the recorded identity provider differs from our dialect of ${title}`,
    '',
    `Dialect \`${file.dialect}\`, recorded on ${file.recordedOn}.`,
    '',
    `Compared: ${counted(file.compared)}.`,
    ...(Object.keys(file.uncompared).length === 0
      ? []
      : ['', `Not compared, since the dialect sends nothing of the kind: ${counted(file.uncompared)}.`]),
    '',
    '## Ways of speaking',
    '',
    ...(shapes.length === 0 ? ['None differs.'] : table(shapes)),
    ...(mapped.length === 0
      ? []
      : [
          '',
          '## Attributes',
          '',
          'They follow from the mapping that an administrator set up, so they are no facts of the product.',
          '',
          ...table(mapped),
        ]),
    ...(file.facts.length === 0
      ? []
      : ['', '## For the list of facts', '', '```ts', ...file.facts.flatMap(factLines), '```']),
    ...(unsure.length === 0
      ? []
      : [
          '',
          '## Still remembered only',
          '',
          'Where this recording shows one of these, or the contrary, its fact can be graded `captured`.',
          '',
          ...unsure.map(({ id, says }) => `- \`${id}\`: ${cell(says)}`),
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

const counted = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([deed, count]) => `${wordsOf(deed)} (${count})`)
    .join(', ') || 'nothing';

const isDeed = (name: string): name is Deed => Object.hasOwn(deedWords, name);

const wordsOf = (deed: string): string => (isDeed(deed) ? deedWords[deed] : deed);

const table = (differences: readonly Difference[]): readonly string[] => [
  '| where it | what | recorded | our dialect | times |',
  '| --- | --- | --- | --- | --- |',
  ...differences.map(
    ({ deed, aspect, recorded, dialect, option, times }) =>
      `| ${[wordsOf(deed), aspect, recorded, option === undefined ? dialect : `${dialect}; ${option} as recorded`, String(times)].map(cell).join(' | ')} |`,
  ),
];

/** What a target or a client spelt is text in a table, whatever it holds. */
const cell = (text: string): string =>
  text
    .replaceAll(/[\\`*_{}[\]<>|#&]/g, (sign) =>
      sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : sign === '&' ? '&amp;' : `\\${sign}`,
    )
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');

const factLines = ({ id, says, evidence, source }: DialectFact): readonly string[] => [
  '{',
  `  id: ${quoted(id)},`,
  `  says: ${quoted(says)},`,
  `  evidence: ${quoted(evidence)},`,
  `  source: ${quoted(source)},`,
  '},',
];

/** A text of TypeScript, in which no fence of Markdown ends. */
const quoted = (text: string): string =>
  `'${JSON.stringify(text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' '))
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", "\\'")
    .replaceAll('`', '\\x60')}'`;

/** For the terminal: each way of speaking once, wherever it was seen; then how many attributes differ. */
export function differenceLines({ differences }: DifferencesFile): readonly string[] {
  const shapes = differences.filter(({ kind }) => kind === 'shape');
  const mapped = new Set(differences.filter(({ kind }) => kind === 'mapping').map(({ aspect }) => aspect)).size;
  const merged = new Map<string, { readonly difference: Difference; readonly deeds: Set<string> }>();
  for (const difference of shapes) {
    const { aspect, recorded, dialect } = difference;
    const name = [aspect, recorded, dialect].join('\n');
    const known = merged.get(name) ?? { difference, deeds: new Set<string>() };
    known.deeds.add(deedWords[difference.deed]);
    merged.set(name, known);
  }
  return [
    ...[...merged.values()].map(({ difference: { aspect, recorded, dialect, option }, deeds }) => {
      const ours = option === undefined ? dialect : `${dialect}, with ${option} as recorded`;
      return `${aspect}, where it ${[...deeds].join(', ')}: recorded ${recorded}; dialect ${ours}`;
    }),
    ...(mapped === 0
      ? []
      : [`${mapped} attributes differ, which follows from the mapping that an administrator set up`]),
  ];
}
