import type { Clock } from '../clock.ts';
import { Problem } from '../problem.ts';
import type { Mail, Mailbox } from './mailbox.ts';
import { createPause } from './pause.ts';
import { partRepeated } from './repeated-mail.ts';
import { waitUntilSettled } from './wait-until-settled.ts';

/** What came to an address since it was remembered, newest first. */
export type MailFound = {
  readonly address: string;
  readonly mails: readonly Mail[];
  /** Sent again by the target: the Message-ID of one of `mails`. */
  readonly repeated: readonly Mail[];
  /** From the call until the answer: "none within 3.0 s", never "none". */
  readonly waitedMs: number;
  /** From the call until the first mail was seen. */
  readonly afterMs?: number;
  /** Where mail was expected and too little came: what did arrive meanwhile, `“Subject” to a@b`. */
  readonly instead: readonly string[];
};

export type MailWaiter = {
  /** What is there now does not count later. To be called before the act that should cause mail. */
  remember(address: string, signal: AbortSignal): Promise<void>;
  /** Waits for `atLeast` mails (default 1), then a short grace for others; a time-out is an answer too. */
  expectAt(address: string, options: { readonly atLeast?: number; readonly signal: AbortSignal }): Promise<MailFound>;
  /** Waits until it is fair to say that none comes. */
  expectNoneAt(address: string, options: { readonly signal: AbortSignal }): Promise<MailFound>;
  /** What has come by now, without waiting for more than what the target says that it has sent. */
  seenAt(address: string, signal: AbortSignal): Promise<MailFound>;
};

export type MailWaiterOptions = {
  readonly mailbox: Mailbox;
  readonly clock: Clock;
  /** In [0, 1): spreads the looks of parallel scenarios. */
  readonly random: () => number;
  /** Resolves when every mail that the target owes is in the mailbox: one look then decides, without window or grace. */
  readonly settle?: (() => Promise<void>) | undefined;
  /** Until mail must be there. Default 15 s. */
  readonly deadlineMs?: number;
  /** Without mail until "none" is said; at least twice the longest delay seen. Default 3 s. */
  readonly quietMs?: number;
  /** After enough mails, for those that come close behind. Default 500 ms. */
  readonly graceMs?: number;
};

/** Between looks, ± 10 %; the last one repeats. A hint of the mailbox cuts each short. */
const pausesMs = [100, 150, 250, 400, 600, 1_000];

/** `known`: ids, and Message-IDs: what is delivered twice is no second mail. */
type Baseline = { readonly known: ReadonlySet<string>; readonly newestId: string | undefined };
type Enough = (mails: readonly Mail[]) => boolean;

/** One for each target, shared by its scenarios: it learns how long the target's mail takes. */
export function createMailWaiter(options: MailWaiterOptions): MailWaiter {
  const { mailbox, clock, settle, deadlineMs = 15_000, quietMs = 3_000, graceMs = 500 } = options;
  const baselines = new Map<string, Baseline>();
  let longestDelayMs = 0;

  async function look(address: string, signal: AbortSignal): Promise<readonly Mail[]> {
    const known = baselines.get(address)?.known;
    const mails = await mailbox.mailTo(address, signal);
    return mails.filter((mail) => !identities(mail).some((identity) => known?.has(identity)));
  }

  const lookUntil = (address: string, untilMs: number, enough: Enough, signal: AbortSignal): Promise<readonly Mail[]> =>
    repeatLook(options, { look: () => look(address, signal), untilMs, enough, signal });

  async function others(address: string, signal: AbortSignal): Promise<readonly string[]> {
    const newest = await mailbox.newest(10, signal);
    const before = newest.findIndex(({ id }) => id === baselines.get(address)?.newestId);
    const since = before === -1 ? newest : newest.slice(0, before);
    return since.map(({ subject, recipients }) => `“${subject}” to ${recipients.join(', ')}`);
  }

  return {
    async remember(address, signal) {
      const [mails, [newest]] = await Promise.all([mailbox.mailTo(address, signal), mailbox.newest(1, signal)]);
      baselines.set(address, { known: new Set(mails.flatMap(identities)), newestId: newest?.id });
    },

    async expectAt(address, { atLeast = 1, signal }) {
      const started = clock.monotonic();
      const enough: Enough = (mails) => partRepeated(mails).mails.length >= atLeast;
      const state = await waitUntilSettled({ settle, clock, limitMs: deadlineMs, signal });
      const untilMs = state === 'settled' ? clock.monotonic() : started + deadlineMs;
      let seen = await lookUntil(address, untilMs, enough, signal);
      const instead = enough(seen) ? [] : await others(address, signal);
      // What is told of as come instead must not be the very mail, which came at the last moment.
      if (instead.length > 0) seen = await look(address, signal);
      const afterMs = clock.monotonic() - started;
      if (seen.length > 0) longestDelayMs = Math.max(longestDelayMs, afterMs);
      if (state === 'unsure' && enough(seen)) {
        seen = await lookUntil(address, clock.monotonic() + graceMs, () => false, signal).catch(() => {
          signal.throwIfAborted();
          return seen;
        });
      }
      return {
        address,
        ...partRepeated(seen),
        waitedMs: clock.monotonic() - started,
        ...(seen.length > 0 ? { afterMs } : {}),
        instead: enough(seen) ? [] : instead,
      };
    },

    async expectNoneAt(address, { signal }) {
      const started = clock.monotonic();
      const state = await waitUntilSettled({ settle, clock, limitMs: deadlineMs, signal });
      if (state === 'unsure') await clock.wait(Math.max(quietMs, 2 * longestDelayMs), signal);
      // A mailbox that fails at this moment gets as long as one that is to show mail.
      const seen = await lookUntil(address, clock.monotonic() + deadlineMs, () => true, signal);
      return { address, ...partRepeated(seen), waitedMs: clock.monotonic() - started, instead: [] };
    },

    async seenAt(address, signal) {
      await waitUntilSettled({ settle, clock, limitMs: graceMs, signal });
      return { address, ...partRepeated(await look(address, signal)), waitedMs: 0, instead: [] };
    },
  };
}

const identities = ({ id, messageId }: Mail): readonly string[] => (messageId === undefined ? [id] : [id, messageId]);

type Repetition = {
  readonly look: () => Promise<readonly Mail[]>;
  /** On the monotonic clock. */
  readonly untilMs: number;
  readonly enough: Enough;
  readonly signal: AbortSignal;
};

/** Looks until it is enough or the time is over. A mailbox that cannot be reached is tried again until then. */
async function repeatLook(
  { mailbox, clock, random }: MailWaiterOptions,
  { look, untilMs, enough, signal }: Repetition,
): Promise<readonly Mail[]> {
  const pause = createPause(mailbox, clock);
  try {
    for (let turn = 0; ; turn += 1) {
      const seen = await look().catch(ifUnreachable);
      const left = untilMs - clock.monotonic();
      if (seen instanceof Problem) {
        if (left <= 0) throw seen;
      } else if (left <= 0 || enough(seen)) return seen;
      const planned = pausesMs[Math.min(turn, pausesMs.length - 1)] ?? 1_000;
      await pause.wait(Math.min(planned * (0.9 + random() * 0.2), left), signal);
    }
  } finally {
    pause.close();
  }
}

/** Passes on what trying again cannot cure. */
function ifUnreachable(error: unknown): Problem {
  if (error instanceof Problem && error.code === 'MAILBOX_UNREACHABLE') return error;
  throw error;
}
