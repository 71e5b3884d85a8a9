import type { Command, CommanderError } from 'commander';
import { Problem } from '../../target-adapter/problem.ts';
import { didYouMean } from '../config/suggestion.ts';
import type { Flag } from './command.ts';

/** What the parser refused, in words of ours and with the nearest name. */
export function usageProblem(error: CommanderError, argv: readonly string[], program: Command): Problem {
  const word = argv.find((part) => !part.startsWith('-')) ?? '';
  const command = program.commands.find((each) => each.name() === word);
  const next = `scimulator ${command === undefined ? '' : `${word} `}--help`;
  return new Problem('USAGE', { happened: happenedOf(error, argv, program, command), expected: '', next });
}

/** An empty value is most often a variable of the shell that is not set: not what leaving the flag out would say. */
export function emptyValue({ flag, about, otherwise }: Pick<Flag, 'flag' | 'about' | 'otherwise'>): Problem {
  return new Problem('USAGE', {
    happened: `${flag.replace(/ .*/, '')} is empty, as it is where a variable in its place is not set`,
    expected: about,
    next: `give it a value${otherwise === undefined ? '' : `, or leave it out; default: ${otherwise}`}`,
  });
}

function happenedOf(
  error: CommanderError,
  argv: readonly string[],
  program: Command,
  command: Command | undefined,
): string {
  const names = program.commands.map((each) => each.name());
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownCommand':
    case 'commander.help': {
      const word = argv.find((part) => !part.startsWith('-')) ?? '';
      return `There is no command ${word}.${didYouMean(word, names)}`;
    }
    case 'commander.unknownOption': {
      const flags = (command ?? program).options.map(({ long }) => long ?? '');
      const who = command === undefined ? 'scimulator' : `scimulator ${command.name()}`;
      return `${who} has no flag ${quoted}.${didYouMean(quoted, flags)}`;
    }
    case 'commander.optionMissingArgument':
      return `${quoted.replace(/^-\w, /, '')} needs a value.`;
    case 'commander.missingArgument':
      return `scimulator ${command?.name() ?? ''} needs ${command?.registeredArguments.map((argument) => `<${argument.name()}>`).join(' ') ?? quoted}.`;
    case 'commander.excessArguments':
      return `scimulator ${command?.name() ?? ''} takes ${command?.registeredArguments.length === 1 ? 'one argument' : 'flags only'}; there are more: ${extraOf(argv)}.`;
    case 'commander.invalidArgument':
      return choicesText(error, command, argv);
    default:
      return `${error.message.replace(/^error: /, '').replace(/\.?\s*$/, '')}.`;
  }
}

/** What was typed after the command and is no flag; values of flags are among them, so only the last is named. */
const extraOf = (argv: readonly string[]): string => argv.filter((part) => !part.startsWith('-')).at(-1) ?? '';

function choicesText(error: CommanderError, command: Command | undefined, argv: readonly string[]): string {
  const flag = /--[\w-]+/.exec(error.message)?.[0] ?? '';
  const option = command?.options.find(({ long }) => long === flag);
  const choices = option?.argChoices ?? [];
  const value = /argument '([^']*)' is invalid/.exec(error.message)?.[1] ?? argv.at(-1) ?? '';
  return `${flag} is ${value}; ${choices.join(' or ')} was expected.${didYouMean(value, choices)}`;
}
