import { code, table } from './markdown.mjs';

export const commandBlocks = {
  commands: ({ commands }) => commands.map(commandSection).join('\n\n'),

  problems: ({ problemCodes, problemTexts }) =>
    Object.entries(problemCodes)
      .map(([name, exitCode]) => {
        const { means, next } = problemTexts[name];
        return `### ${name}\n\n${means}\n\n${next.map((line) => `- ${line}`).join('\n')}\n\nExit code ${exitCode}.`;
      })
      .join('\n\n'),
};

function commandSection({ name, summary, argument, flags, examples, notes = [] }) {
  const rows = Object.values(flags)
    .flat()
    .map(({ flag, about, otherwise = '', takes }) => [
      code(flag),
      takes === 'list' ? `${about}; may be repeated` : about,
      otherwise,
    ]);
  const usage = [`scimulator ${name}`, ...(argument === undefined ? [] : [argument.form]), '[flags]'].join(' ');
  const lines = examples.map(([command, does]) => `# ${does}\n${command}`);
  return [
    `## ${name}`,
    `${summary[0].toUpperCase()}${summary.slice(1)}.`,
    code(usage),
    ...(argument === undefined ? [] : [`${code(argument.form)}: ${argument.about}.`]),
    ...(rows.length === 0 ? [] : [table(['flag', 'means', 'default'], rows)]),
    `\`\`\`sh\n${lines.join('\n')}\n\`\`\``,
    ...notes,
  ].join('\n\n');
}
