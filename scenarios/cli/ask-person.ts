import type { Readable, Writable } from 'node:stream';
import type { Ask, Question, Reply } from '../../target-adapter/administration/prompt-administration.ts';

/** Where a person sits, or not. */
export type Terminal = {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean };
};

/** Puts questions to the person at this terminal, or says why nobody can answer. */
export function askPerson({ input, output }: Terminal): Ask | { readonly nobody: string } {
  if (input.isTTY !== true || output.isTTY !== true) return { nobody: 'nobody can answer: this is no terminal' };
  return async (question, signal) => {
    const prompts = await import('@clack/prompts');
    const surface = { input, output, signal };
    const answer = await promptFor(prompts, question, surface);
    return prompts.isCancel(answer) ? { kind: 'declined' } : replyTo(question, answer);
  };
}

type Prompts = typeof import('@clack/prompts');
type Surface = Terminal & { readonly signal: AbortSignal };

function promptFor(
  prompts: Prompts,
  question: Question,
  surface: Surface,
): Promise<string | boolean | symbol | undefined> {
  const common = { ...surface, message: question.text };
  switch (question.kind) {
    case 'done':
      return prompts.confirm({ ...common, active: 'done', inactive: 'cannot be done' });
    case 'yes-or-no':
      return prompts.confirm(common);
    case 'secret':
      return prompts.password({ ...common, validate: required });
    case 'text':
      return prompts.text({
        ...common,
        placeholder: question.hint,
        ...(question.answer === 'required' ? { validate: required } : {}),
      });
  }
}

const required = (value: string | undefined): string | undefined =>
  (value ?? '').trim() === '' ? 'something is needed here' : undefined;

function replyTo(question: Question, answer: string | boolean | symbol | undefined): Reply {
  switch (question.kind) {
    case 'done':
      return { kind: answer === true ? 'done' : 'declined' };
    case 'yes-or-no':
      return { kind: answer === true ? 'yes' : 'no' };
    case 'secret':
    case 'text':
      return { kind: 'text', text: typeof answer === 'string' ? answer : '' };
  }
}
