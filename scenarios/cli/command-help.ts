import type { Surface } from '../../reports/reporter.ts';
import { createMeasure } from '../../reports/terminal/measure.ts';
import { createPaint } from '../../reports/terminal/paint.ts';
import { wrap } from '../../reports/terminal/wrap.ts';
import type { CommandDefinition, Flag } from './command.ts';

/** `scimulator COMMAND --help`: what it does, examples to copy, then its flags in groups, each with its default. */
export function commandHelp(definition: CommandDefinition, surface: Surface): string {
  const { name, summary, argument, flags, examples, notes = [] } = definition;
  const paint = createPaint(surface);
  const width = surface.columns - 1;
  const groups = { ...flags, 'In every command': everywhere };
  const rows = Object.values(groups).flat();
  const forms = [...rows.map(({ flag }) => flag), ...(argument === undefined ? [] : [argument.form])];
  const formWidth = Math.max(...forms.map((form) => form.length));
  const row = (form: string, about: string): string[] => entry(form, about, formWidth, width);
  const usage = ['scimulator', name, ...(argument === undefined ? [] : [argument.form]), '[flags]'].join(' ');
  const commandWidth = Math.max(...examples.map(([command]) => command.length));
  const lines = [
    `${usage}`,
    ...wrap(`${summary[0]?.toUpperCase() ?? ''}${summary.slice(1)}.`, width, createMeasure()),
    '',
    ...examples.flatMap(([command, does]) => example(paint.command, command, does, commandWidth, width)),
    ...(argument === undefined ? [] : ['', ...row(argument.form, argument.about)]),
    ...Object.entries(groups).flatMap(([heading, own]) => [
      '',
      heading,
      ...own.flatMap((flag) => row(flag.flag, aboutOf(flag))),
    ]),
    ...(notes.length === 0 ? [] : ['', ...notes.flatMap((note) => wrap(note, width, createMeasure()))]),
  ];
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

const everywhere: readonly Flag[] = [
  { flag: '--verbose', about: 'show where a fault of Scimulator lies' },
  { flag: '--help', about: 'show this' },
];

const aboutOf = ({ about, otherwise, takes }: Flag): string =>
  [
    about,
    ...(takes === 'list' ? ['may be repeated'] : []),
    ...(otherwise === undefined ? [] : [`default: ${otherwise}`]),
  ].join('; ');

function entry(form: string, about: string, formWidth: number, width: number): string[] {
  const indent = ' '.repeat(2 + formWidth + 3);
  const lines = wrap(about, Math.max(width - indent.length, 24), createMeasure(), 6);
  return lines.map((line, index) => (index === 0 ? `  ${form.padEnd(formWidth)}   ${line}` : `${indent}${line}`));
}

function example(
  accent: (text: string) => string,
  command: string,
  does: string,
  commandWidth: number,
  width: number,
): string[] {
  if (2 + commandWidth + 3 + does.length <= width)
    return [`  ${accent(command)}${' '.repeat(commandWidth - command.length)}   ${does}`];
  return [`  ${accent(command)}`, `      ${does}`];
}
