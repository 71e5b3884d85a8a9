import { anchorOf, code, link, plural, table } from './markdown.mjs';

export const dialectBlocks = {
  'dialect-table': ({ dialects }) =>
    table(
      ['id', 'identity provider', 'family', 'evidence', 'deletes people', 'looks before it creates'],
      dialects.map(({ id, title, family, evidence, deletes, matchesFirst }) => [
        link(code(id), `#${anchorOf(`${id} ${title}`)}`),
        title,
        code(family),
        evidence,
        deletes === true ? 'yes' : 'no',
        matchesFirst ? 'yes' : 'no',
      ]),
    ),

  dialects: ({ dialects }) => dialects.map(dialectSection).join('\n\n'),
};

function dialectSection({ id, title, deletes, noGroups, options, facts, repeats }) {
  const names = Object.entries(options);
  const optionRows = names.map(([name, [first, ...others]]) => [code(name), code(first), others.map(code).join(', ')]);
  const factRows = facts.map(({ id: factId, says, evidence, source }) => [code(factId), says, evidence, source]);
  return `### ${id}: ${title}

${repeatsOf(repeats)}${deletes === true ? '' : ` ${deletes}.`}${noGroups === undefined ? '' : ` ${noGroups}.`}

${names.length === 0 ? 'It has no options.' : table(['option', 'default', 'or'], optionRows)}

${table(['fact', 'what it does', 'evidence', 'source'], factRows)}`;
}

const repeatsOf = ({ attempts, growth }) =>
  attempts === 1
    ? 'It tries nothing again by itself.'
    : `It tries an intent at most ${plural(attempts, 'time')}; the waits between are ${growth === 'doubling' ? 'doubled each time' : 'always the same'}.`;
