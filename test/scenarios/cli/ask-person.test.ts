import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { askPerson } from '../../../scenarios/cli/ask-person.ts';
import type { Question } from '../../../target-adapter/administration/prompt-administration.ts';

/** A terminal at which a person presses these keys as soon as a question stands there. */
function terminal(keys: string) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 });
  let shown = '';
  output.on('data', (chunk) => {
    if (shown === '') setImmediate(() => input.write(keys));
    shown += chunk;
  });
  return { terminal: { input, output }, shown: () => shown };
}

async function replyTo(question: Question, keys: string, signal = new AbortController().signal) {
  const { terminal: at, shown } = terminal(keys);
  const ask = askPerson(at);
  if ('nobody' in ask) throw new Error(ask.nobody);
  return { reply: await ask(question, signal), shown: shown() };
}

it.each<[Question, string, object]>([
  [{ kind: 'done', text: 'revoke it' }, '\r', { kind: 'done' }],
  [{ kind: 'done', text: 'revoke it' }, 'n', { kind: 'declined' }],
  [{ kind: 'yes-or-no', text: 'can she?' }, 'y', { kind: 'yes' }],
  [{ kind: 'yes-or-no', text: 'can she?' }, 'n', { kind: 'no' }],
  [
    { kind: 'text', text: 'state', hint: 'empty: nobody', answer: 'optional' },
    'active\r',
    { kind: 'text', text: 'active' },
  ],
  [{ kind: 'text', text: 'state', hint: 'empty: nobody', answer: 'optional' }, '\r', { kind: 'text', text: '' }],
  [{ kind: 'text', text: 'state', hint: 'empty: nobody', answer: 'optional' }, '\u0003', { kind: 'declined' }],
])('asks %j and understands %j', async (question, keys, expected) => {
  const { reply, shown } = await replyTo(question, keys);

  expect(reply).toEqual(expected);
  expect(shown).toContain(question.text);
});

it('does not show a secret while it is typed', async () => {
  const { reply, shown } = await replyTo({ kind: 'secret', text: 'the token' }, 's3cret\r');

  expect(reply).toEqual({ kind: 'text', text: 's3cret' });
  expect(shown).not.toContain('s3cret');
});

it('takes the question back when its time is over', async () => {
  const stop = new AbortController();

  const asked = replyTo({ kind: 'done', text: 'revoke it' }, '', stop.signal);
  setImmediate(() => stop.abort());

  expect((await asked).reply).toEqual({ kind: 'declined' });
});

it('says that nobody can answer where there is no terminal', () => {
  expect(askPerson({ input: new PassThrough(), output: new PassThrough() })).toEqual({
    nobody: 'nobody can answer: this is no terminal',
  });
});
