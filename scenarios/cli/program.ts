import { Command, CommanderError, Option } from 'commander';
import type { CommandDefinition, Flag } from './command.ts';
import { commandHelp } from './command-help.ts';
import { cleanup } from './commands/cleanup.ts';
import { explain } from './commands/explain.ts';
import { judge } from './commands/judge.ts';
import { list } from './commands/list.ts';
import { mailbox } from './commands/mailbox.ts';
import { map } from './commands/map.ts';
import { provider } from './commands/provider.ts';
import { record } from './commands/record.ts';
import { report } from './commands/report.ts';
import { run } from './commands/run.ts';
import { helpText } from './help.ts';
import { surfaceOf } from './surface.ts';
import type { Surroundings } from './surroundings.ts';
import { tellError } from './tell-error.ts';
import { emptyValue, usageProblem } from './usage-problem.ts';

const definitions: readonly CommandDefinition[] = [
  run,
  list,
  explain,
  map,
  record,
  judge,
  provider,
  mailbox,
  report,
  cleanup,
];

/** The command line: parses, loads what the command needs, and turns whatever happens into an exit code. */
export function createProgram(surroundings: Surroundings): (argv: readonly string[]) => Promise<number> {
  return async (argv) => {
    let exitCode = 0;
    const program = createParser(surroundings);
    for (const definition of definitions) {
      addCommand(program, definition, surroundings).action(async (...given: readonly unknown[]) => {
        const [flags, command] = given.slice(-2);
        const argument = given.length > 2 && typeof given[0] === 'string' ? given[0] : '';
        if (!(command instanceof Command) || typeof flags !== 'object' || flags === null)
          throw new TypeError('commander hands over flags and the command');
        exitCode = await definition.act({ argument, flags }, surroundings);
      });
    }
    try {
      await program.parseAsync(['node', 'scimulator', ...argv]);
      return exitCode;
    } catch (error) {
      if (error instanceof CommanderError && error.exitCode === 0) return 0;
      if (error instanceof CommanderError && error.code === 'commander.help' && argv.length === 0) return 2;
      const told = error instanceof CommanderError ? usageProblem(error, argv, program) : error;
      return tellError(told, surroundings, argv.includes('--verbose') ? 'verbose' : 'brief');
    }
  };
}

function createParser({ stdout, stderr, version }: Surroundings): Command {
  return new Command('scimulator')
    .version(version)
    .usage('COMMAND [flags]')
    .helpCommand('help [command]')
    .configureHelp({ formatHelp: () => helpText })
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: () => undefined,
    })
    .showSuggestionAfterError(false)
    .exitOverride();
}

function addCommand(program: Command, definition: CommandDefinition, surroundings: Surroundings): Command {
  const { name, summary, argument, flags } = definition;
  const command = program
    .command(name)
    .description(summary)
    .configureHelp({ formatHelp: () => commandHelp(definition, surfaceOf(surroundings.stdout, surroundings)) });
  if (argument !== undefined)
    command.argument(argument.form, argument.about, (value: string) => {
      if (value.trim() === '') throw emptyValue({ flag: argument.form, about: argument.about });
      return value;
    });
  for (const flag of Object.values(flags).flat()) command.addOption(optionOf(flag));
  return command.option('--verbose', 'show where a fault of Scimulator lies');
}

function optionOf(definition: Flag): Option {
  const { flag, about, choices, takes } = definition;
  const option = new Option(flag, about);
  if (choices !== undefined) return option.choices(choices);
  if (option.isBoolean()) return option;
  return option.argParser<string | readonly string[] | undefined>((value, earlier) => {
    if (value.trim() === '') throw emptyValue(definition);
    return takes === 'list' ? [...(earlier ?? []), value] : value;
  });
}
