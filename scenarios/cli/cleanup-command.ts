import { claimsInWords } from '../../reports/claims-in-words.ts';
import { printable } from '../../reports/foreign-text.ts';
import type { RecordedTarget, ResultKey } from '../../reports/run-log/event.ts';
import { readRunLog } from '../../reports/run-log/read.ts';
import { createPaint } from '../../reports/terminal/paint.ts';
import { grouped, listed } from '../../reports/wording.ts';
import type { Removal } from '../runner/clean-up.ts';
import { type Left, readLeftBehind } from '../runner/left-behind.ts';
import type { TenantAct } from '../scenario.ts';
import { loadScenarios } from './catalogue.ts';
import type { Given } from './command.ts';
import { writeTo } from './output.ts';
import { removeFromTarget } from './remove-from-target.ts';
import { reopenTarget } from './reopen-target.ts';
import { runLogFile } from './run-log-file.ts';
import { surfaceOf } from './surface.ts';
import type { Outcome, Surroundings } from './surroundings.ts';

export type CleanupFlags = {
  readonly config?: string;
  readonly tokenFile?: string;
  readonly dryRun?: boolean;
};

/** `scimulator cleanup`: removes what a run left that was killed, crashed or told to keep it. */
export async function cleanupCommand({ argument, flags }: Given<CleanupFlags>, surroundings: Surroundings): Outcome {
  const { stdout, stderr, folder } = surroundings;
  const { file } = runLogFile(argument, folder);
  const onRemark = (remark: string) => void stderr.write(`note: ${remark}\n`);
  const { started, left, cutOff } = await readLeftBehind(readRunLog(file, { onRemark }));
  const { id } = started.run;
  const embedded = left.filter(({ target }) => target.embedded);
  if (embedded.length > 0) await writeTo(stdout, `${whatOf(embedded)} of run ${id} went with the embedded provider.\n`);
  const due = left.filter(({ target }) => !target.embedded);
  const onOthers = started.targets.filter(({ embedded: own }) => !own);
  for (const note of await tenantNotes(cutOff, onOthers)) onRemark(note);
  if (due.length === 0) {
    await writeTo(stdout, `Nothing is left of run ${id}. Nothing was sent.\n`);
    return 0;
  }
  const targets = [...new Set(due.map(({ target }) => target))];
  if (flags.dryRun === true) return tellDue(targets, due, surroundings);

  const stop = new AbortController();
  const close = surroundings.onInterrupt(() => {
    if (stop.signal.aborted) surroundings.exitNow(130);
    stop.abort();
  });
  const removals: Removal[] = [];
  try {
    for (const target of targets) {
      const several = targets.length > 1 ? 'several' : 'one';
      const { config, tokenFile } = flags;
      const configured = await reopenTarget(target, { config, tokenFile, targets: several }, surroundings);
      const own = due.filter((each) => each.target === target);
      await writeTo(stdout, `${target.name}  ${target.baseUrl}: ${whatOf(own)} of run ${id}\n\n`);
      await removeFromTarget(own, configured, { marker: started.run.marker, signal: stop.signal }, surroundings, {
        async onRemoval({ claim }, removal) {
          removals.push(removal);
          const reason = removal.reason === undefined ? '' : `  ${printable(removal.reason)}`;
          await writeTo(stdout, `  ${removal.how.padEnd(11)}  ${printable(claim.value)}${reason}\n`);
        },
        onNote: (note) => void stderr.write(`note: ${note}\n`),
      });
    }
  } finally {
    close();
  }
  if (stop.signal.aborted) return 130;
  return tellEnd(id, removals, surroundings);
}

/** Scenarios that change more than people of their own and were cut off: what they changed carries no marker. */
async function tenantNotes(
  cutOff: readonly ResultKey[],
  targets: readonly RecordedTarget[],
): Promise<readonly string[]> {
  const keys = cutOff.filter(({ target }) => targets.some(({ name }) => name === target));
  if (keys.length === 0) return [];
  const scenarios = await loadScenarios();
  const notes = keys.flatMap(({ id, target }) => {
    const acts = scenarios.find((scenario) => scenario.id === id)?.scope?.tenant ?? [];
    if (acts.length === 0) return [];
    return acts.map((act) => `${id} was being played on ${target} when the run ended. ${toPutBack[act]}`);
  });
  return [...new Set(notes)];
}

const toPutBack: Readonly<Record<TenantAct, string>> = {
  seats: 'See how many seats are free, and set the limit again by hand: the scenario makes seats scarce.',
  reconfigure: 'See whether SCIM is set up, and set it up by hand if not: the scenario deletes the configuration.',
  token: 'See whether the token of the configuration works, and make a new one if not: the scenario revokes tokens.',
};

async function tellDue(targets: readonly RecordedTarget[], due: readonly Left[], { stdout }: Surroundings): Outcome {
  for (const target of targets) {
    const own = due.filter((each) => each.target === target);
    await writeTo(stdout, `${target.name}  ${target.baseUrl}: ${whatOf(own)} would be looked for and removed\n\n`);
    for (const { claim, said } of own) {
      const reason =
        said === undefined ? '' : `  ${said.how}${said.reason === undefined ? '' : `: ${printable(said.reason)}`}`;
      await writeTo(stdout, `  ${kindOf(claim).padEnd(5)}  ${printable(claim.value)}${reason}\n`);
    }
  }
  await writeTo(stdout, '\nNothing was sent.\n');
  return 0;
}

async function tellEnd(id: string, removals: readonly Removal[], surroundings: Surroundings): Outcome {
  const { stdout } = surroundings;
  const paint = createPaint(surfaceOf(stdout, surroundings));
  const count = (how: Removal['how']): number => removals.filter((removal) => removal.how === how).length;
  const words: readonly (readonly [Removal['how'], string])[] = [
    ['removed', 'removed'],
    ['deactivated', 'left as deactivated'],
    ['gone', 'gone already'],
    ['kept', 'kept'],
  ];
  const told = words.flatMap(([how, word]) => (count(how) > 0 ? [`${grouped(count(how))} ${word}`] : []));
  const failed = count('failed');
  const end =
    failed === 0
      ? `${paint.mark('pass')} Nothing that can be removed is left of run ${id}: ${listed(told)}.`
      : `${paint.mark('error')} ${grouped(failed)} of ${grouped(removals.length)} could not be removed${told.length === 0 ? '' : `; ${listed(told)}`}. Exit code 3.`;
  await writeTo(stdout, `\n${end}\n`);
  return failed === 0 ? 0 : 3;
}

/** `8 people and 1 token`. */
const whatOf = (left: readonly Left[]): string => claimsInWords(left.map(({ claim }) => claim));

/** `resource` at `/Devices` is called so. */
const kindOf = ({ type, endpoint }: Left['claim']): string => (endpoint ?? type).replace('/', '').toLowerCase();
