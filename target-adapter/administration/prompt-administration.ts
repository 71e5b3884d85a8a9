import type { Clock } from '../clock.ts';
import { Problem } from '../problem.ts';
import { withinTime } from '../transport/time-limit.ts';
import { spellDuration } from '../transport/wording.ts';
import type { Administration, AdministrationCalls } from './administration.ts';
import { onlyEmbedded } from './no-administration.ts';

/**
 * What a person is asked. `done`: do this by hand and say so; `secret`: is not shown while it is typed; an optional text
 * may be left empty.
 */
export type Question =
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'yes-or-no'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly hint: string; readonly answer: 'required' | 'optional' }
  | { readonly kind: 'secret'; readonly text: string };

/** `declined`: the person cannot or does not want to. */
export type Reply =
  | { readonly kind: 'done' }
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'declined' };

/** Puts one question to a person; heeds the signal. */
export type Ask = (question: Question, signal: AbortSignal) => Promise<Reply>;

export type PromptAdministrationOptions = {
  /** Absent where nobody can answer, with the reason: `nobody can answer: this is no terminal`. */
  readonly ask: Ask | { readonly nobody: string };
  readonly clock: Clock;
  /** For one question. Default 5 min. */
  readonly timeoutMs?: number;
  /** As the question calls the target: `staging`. */
  readonly name: string;
};

/** An administration by hand: a person in the terminal does what is asked, one question at a time. */
export function createPromptAdministration(options: PromptAdministrationOptions): Administration {
  const { ask, clock, name, timeoutMs = 300_000 } = options;
  const closing = new AbortController();
  const close = () => {
    closing.abort(new Error('the administration is closed'));
    return Promise.resolve();
  };
  if ('nobody' in ask) {
    return { whyNot: (call) => onlyEmbedded(call) ?? `administration.prompt asks a person, and ${ask.nobody}`, close };
  }

  const person: Ask = ask;
  let line: Promise<Reply | undefined> = Promise.resolve(undefined);
  /** One after the other: several scenarios may want something at the same time. */
  function put(question: Question): Promise<Reply> {
    const late = () => unanswered(question, `nobody answered within ${spellDuration(timeoutMs)}`);
    const turn = line.then(() =>
      withinTime({ clock, limitMs: timeoutMs, signal: closing.signal, late }, (signal) => person(question, signal)),
    );
    line = turn.catch(() => undefined);
    return turn;
  }

  async function done(text: string): Promise<void> {
    const question: Question = { kind: 'done', text: `${name}: ${text}` };
    const reply = await put(question);
    if (reply.kind !== 'done') throw unanswered(question, 'it was declined');
  }

  async function text(question: Extract<Question, { kind: 'text' | 'secret' }>): Promise<string> {
    const reply = await put({ ...question, text: `${name}: ${question.text}` });
    if (reply.kind !== 'text') throw unanswered(question, 'it was declined');
    return reply.text.trim();
  }

  const issued = new Set<string>();
  const calls: Omit<AdministrationCalls, 'passTime' | 'settleMail' | 'actAs'> = {
    async issueToken({ ttlSeconds }) {
      const id = `token ${issued.size + 1}`;
      issued.add(id);
      const token = await text({
        kind: 'secret',
        text: `generate a new bearer token that lasts ${spellSeconds(ttlSeconds)}, and paste it here. It is called ${id} from now on`,
      });
      if (!/^[\x21-\x7e]+$/.test(token)) throw unanswered({ kind: 'secret', text: id }, 'what was pasted is no token');
      return { id, token };
    },
    revokeToken: ({ id }) =>
      done(`revoke ${issued.has(id) ? `${id}, which you generated in this run` : `the token ${id}`}`),
    deleteConfiguration: () => done('delete the SCIM configuration'),
    async setUpConfiguration() {
      await done('set SCIM up again');
      const baseUrl = await text({
        kind: 'text',
        text: 'the base URL of the new set-up',
        hint: 'empty: the same as before',
        answer: 'optional',
      });
      return baseUrl === '' ? {} : { baseUrl: baseUrl.replace(/\/+$/, '') };
    },
    setFreeSeats: ({ free }) =>
      done(
        free === null
          ? 'lift the limit of seats again'
          : `see to it that exactly ${free} ${free === 1 ? 'seat is' : 'seats are'} free`,
      ),
    async findPerson({ userName }) {
      const state = await text({
        kind: 'text',
        text: `look ${userName} up in the list of people: which state is shown?`,
        hint: 'empty: nobody has this address',
        answer: 'optional',
      });
      if (state === '') return undefined;
      const reply = await put({ kind: 'yes-or-no', text: `${name}: can ${userName} log in now?` });
      return {
        id: userName,
        state,
        ...(reply.kind === 'yes' ? { canLogIn: true } : reply.kind === 'no' ? { canLogIn: false } : {}),
      };
    },
    removePerson: ({ id }) => done(`remove ${id} entirely, as support does`),
  };
  return {
    ...calls,
    whyNot: (call) => onlyEmbedded(call) ?? `administration.prompt has no ${call}: no person can do it`,
    close,
  };
}

function unanswered({ text }: Question, why: string): Problem {
  return new Problem('NOBODY_ANSWERED', {
    happened: `${why}: ${text}`,
    expected: 'an answer of the person at the terminal',
    next: 'run it again when somebody is there, or describe the calls under administration.http of the target in the configuration',
  });
}

function spellSeconds(seconds: number): string {
  if (seconds % 86_400 === 0) return seconds === 86_400 ? '1 day' : `${seconds / 86_400} days`;
  if (seconds % 3_600 === 0) return seconds === 3_600 ? '1 hour' : `${seconds / 3_600} hours`;
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
