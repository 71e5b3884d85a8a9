import { Command, CommanderError, Option } from 'commander';
import { Problem } from '../../target-adapter/problem.ts';
import { didYouMean } from '../config/suggestion.ts';
import { helpText } from './help.ts';
import type { RunFlags } from './run-command.ts';
import { surfaceOf } from './surface.ts';
import type { Surroundings } from './surroundings.ts';

/** The command line: parses, loads what the command needs, and turns whatever happens into an exit code. */
export function createProgram(surroundings: Surroundings): (argv: readonly string[]) => Promise<number> {
  return async (argv) => {
    let exitCode = 0;
    let isVerbose = false;
    const { stdout, stderr } = surroundings;
    const program = new Command('scimulator')
      .description('Rehearses a SCIM integration before customers do.')
      .version(surroundings.version)
      .helpCommand(false)
      .configureHelp({
        formatHelp: (command, helper) => (command.parent === null ? helpText : defaultHelp(command, helper)),
      })
      .configureOutput({
        writeOut: (text) => stdout.write(text),
        writeErr: (text) => stderr.write(text),
        outputError: () => undefined,
      })
      .showSuggestionAfterError(false)
      .exitOverride();
    const act =
      <Given extends readonly unknown[]>(command: (...given: Given) => Promise<number>) =>
      async (...given: Given): Promise<void> => {
        exitCode = await command(...given);
      };
    addRun(program, surroundings, act);
    for (const command of program.commands) command.option('--verbose', 'show where a fault of Scimulator lies');
    program.hook('preAction', (_, command) => {
      isVerbose = command.opts().verbose === true;
    });
    try {
      await program.parseAsync(['node', 'scimulator', ...argv]);
      return exitCode;
    } catch (error) {
      return tellError(error, { surroundings, isVerbose, argv, program });
    }
  };
}

const defaultHelp = (
  command: Command,
  helper: Parameters<NonNullable<ReturnType<Command['configureHelp']>['formatHelp']>>[1],
): string => new (Object.getPrototypeOf(helper).constructor as new () => typeof helper)().formatHelp(command, helper);

type Act = <Given extends readonly unknown[]>(
  command: (...given: Given) => Promise<number>,
) => (...given: Given) => Promise<void>;

function addRun(program: Command, surroundings: Surroundings, act: Act): void {
  program
    .command('run')
    .description('run scenarios against a target and say pass or fail')
    .option('--target <url|name>', 'a base URL, or targets of the configuration file, with commas between')
    .option('--config <file>', 'the configuration file (default: scimulator.config.{yaml,json,ts,mjs} in this folder)')
    .option('--token-file <file>', 'the bearer token, where SCIMULATOR_TOKEN is not set')
    .option('--suite <a,b>', 'suites (default: all)')
    .option('--idp <a,b>', 'dialects or families of identity providers (default: all)')
    .option('--only <id|glob>', 'scenarios, checks or requirements, with commas between')
    .option('--profile <name>', 'interop, strict or idp:NAME (default: interop)')
    .option('--shard <k/n>', 'the k-th of n parts')
    .option('--jobs <n>', 'results at a time on one target')
    .option('--seed <n>', 'the same people as in the run that showed this number')
    .option('--out <dir>', 'where run log and reports go (default: .scimulator/RUN)')
    .option('--report <name[=file],…>', 'terminal, html, json, junit (default: terminal,html,json)')
    .addOption(new Option('--fail-on <what>', 'what fails the gate (default: fail)').choices(['fail', 'warn']))
    .option('--dry-run', 'show what would be played, and send nothing')
    .option('--keep', 'leave what the run created in the target')
    .action(
      act(async (flags: RunFlags) => {
        const { runCommand } = await import('./run-command.ts');
        return runCommand(flags, surroundings);
      }),
    );
}

type Circumstances = {
  readonly surroundings: Surroundings;
  readonly isVerbose: boolean;
  readonly argv: readonly string[];
  readonly program: Command;
};

async function tellError(error: unknown, { surroundings, isVerbose, argv, program }: Circumstances): Promise<number> {
  const { stderr } = surroundings;
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const problem = error instanceof CommanderError ? usageProblem(error, argv, program) : error;
  if (problem instanceof Problem) {
    const { renderProblem } = await import('../../reports/terminal/problem.ts');
    stderr.write(renderProblem(problem, surfaceOf(stderr, surroundings)));
    if (isVerbose && problem.cause !== undefined) stderr.write(`\n${stackOf(problem.cause)}\n`);
    return problem.exitCode;
  }
  const what = error instanceof Error ? error.message : String(error);
  stderr.write(`This is a fault of Scimulator: ${what}\n`);
  stderr.write(isVerbose ? `${stackOf(error)}\n` : 'Repeat it with --verbose to see where it lies, and report it.\n');
  return 70;
}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

function usageProblem(error: CommanderError, argv: readonly string[], program: Command): Problem {
  const names = program.commands.map((command) => command.name());
  const word = argv.find((part) => !part.startsWith('-')) ?? '';
  if (error.code === 'commander.unknownCommand' || (error.code === 'commander.help' && word !== '')) {
    return new Problem('USAGE', {
      happened: `There is no command ${word}.${didYouMean(word, names)}`,
      expected: '',
      next: 'scimulator --help lists them',
    });
  }
  const command = program.commands.find((each) => each.name() === word);
  const flag = /'(--?[^' ]+)/.exec(error.message)?.[1] ?? '';
  const flags = command?.options.map(({ long }) => long ?? '') ?? [];
  return new Problem('USAGE', {
    happened: `${error.message.replace(/^error: /, '').replace(/\.?\s*$/, '')}.${error.code === 'commander.unknownOption' ? didYouMean(flag, flags) : ''}`,
    expected: '',
    next: `scimulator ${command === undefined ? '' : `${word} `}--help`,
  });
}
