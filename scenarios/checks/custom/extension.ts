import { type Check, defineCheck, type Judgement, type Sources, skip } from '../../check.ts';
import { answerOf } from '../answer.ts';
import { worstSeen } from '../worst.ts';
import { judgeWritten, type Write } from '../write.ts';

/** The same write to one attribute of each extension. */
export type EachExtension = Sources & { readonly writes: readonly Write[] };

export const extensionWritten: Check<EachExtension> = defineCheck({
  id: 'custom/extension-written',
  title: 'An attribute of an extension is stored, and shown under the URN of the extension',
  requirements: ['RFC7643-3.3-02', 'RFC7643-7-10'],
  hint: 'Store the attributes of each extension that /ResourceTypes lists, in an object under its URN.',
  breaks: 'What an attribute mapping sends to the extension is lost without a word.',
  judge: ({ writes }) => worstSeen(writes.map(judgeMadeUp)),
});

export const extensionPatched: Check<EachExtension> = defineCheck({
  id: 'custom/extension-patched',
  title: 'PATCH changes an attribute of an extension by its full name',
  requirements: ['RFC7644-3.5.2.3-02', 'RFC7643-3.3-02'],
  hint: 'Read a path such as URN:attribute as the attribute in the object under that URN.',
  breaks: 'A change in the directory never reaches the extension: identity providers send such paths.',
  judge: ({ writes }) => worstSeen(writes.map(judgeWritten)),
});

export const extensionCleared: Check<EachExtension> = defineCheck({
  id: 'custom/extension-removed',
  title: 'PATCH removes an attribute of an extension by its full name',
  requirements: ['RFC7644-3.5.2.2-02'],
  hint: 'Take the value away that a remove names with URN:attribute.',
  breaks: 'What was cleared in the directory stays in the extension.',
  judge: ({ writes }) => worstSeen(writes.map(judgeWritten)),
});

/** A made-up value that is refused proves nothing; later ones are of a kind that was taken. */
function judgeMadeUp(evidence: Write): Judgement {
  const { write } = evidence;
  return [400, 422].includes(write?.response?.status ?? 0)
    ? skip(`the target does not take what was made up: ${answerOf(write)}`)
    : judgeWritten(evidence);
}
