import { code, codes, link, table } from './markdown.mjs';

export const requirementBlocks = {
  'coverage-counts': ({ coverage, countCoverage }) => {
    const share = (covered, all) => (all === 0 ? '' : `${covered} of ${all}`);
    const rows = countCoverage(coverage).map(({ source, level, all, covered, seen }) => [
      source,
      level === 'DECLARED' ? '' : level,
      share(covered, all),
      share(seen.covered, seen.all),
    ]);
    return table(['source', 'level', 'tested', 'of those that one administration token shows'], rows);
  },

  'requirement-table': ({ coverage }) => {
    const sources = groupBy(coverage, ({ requirement: { id } }) => /^RFC\d+/.exec(id)?.[0] ?? '');
    return [...sources].map(([source, found]) => sourceSection(source, found)).join('\n\n');
  },

  'feature-table': ({ features, requirements }) =>
    table(
      ['name', 'it applies where', 'requirements'],
      Object.entries(features).map(([name, means]) => [
        code(name),
        means,
        `${requirements.filter(({ when = [] }) => when.includes(name)).length}`,
      ]),
    ),

  'reliance-table': ({ reliances }) =>
    table(
      ['identity provider', 'what it does or expects', 'what the RFC says', 'proof', 'requirements'],
      reliances.map(({ idp, what, rfc, proof, requirements }) => [idp, what, rfc, proof, codes(requirements)]),
    ),
};

function sourceSection(source, found) {
  if (source === '') return `### Declared by the target\n\n${rowsOf(found)}`;
  const sections = groupBy(found, ({ requirement: { id } }) => id.split('-')[1]);
  const parts = [...sections].map(([section, own]) => `#### ${title(source)} §${section}\n\n${rowsOf(own)}`);
  return [`### ${title(source)}`, ...parts].join('\n\n');
}

const title = (source) => source.replace('RFC', 'RFC ');

const rowsOf = (found) =>
  table(
    ['id', 'level', 'says', 'seen by', 'never failed', 'checks'],
    found.map(({ requirement, checks, state }) => [
      requirement.link === undefined ? code(requirement.id) : link(code(requirement.id), requirement.link),
      levelText(requirement),
      requirement.text,
      requirement.level === 'DECLARED' ? '' : seenBy[requirement.testable ?? 'black-box'],
      requirement.traps ?? '',
      state === 'covered' ? codes(checks) : '',
    ]),
  );

const seenBy = { 'black-box': 'a token', 'needs-setup': 'set-up', 'not-observable': 'nobody' };

function levelText({ level, basis, harms }) {
  if (level === 'DECLARED') return 'declared';
  if (basis === undefined) return level;
  return `${level}, ${basis}${harms === true ? ', does harm' : ''}`;
}

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
