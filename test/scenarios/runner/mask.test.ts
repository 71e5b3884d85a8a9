import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../scenarios/checks/answer.ts';
import { inWords } from '../../../scenarios/checks/in-words.ts';
import { createMask } from '../../../scenarios/runner/mask.ts';
import { told } from '../../../simulator/dialects/wire/answer.ts';
import { shortened } from '../../../target-adapter/scim/shortened.ts';
import { quoted } from '../../../target-adapter/transport/wording.ts';
import { anAnswer } from '../../simulator/build.ts';
import { asked } from '../build.ts';

const secret = 's3cr3t-TOKEN-abcdef0123456789';

function maskOf(...secrets: readonly string[]) {
  const mask = createMask();
  mask.hide(secrets);
  return mask;
}

/** Whether eight characters in a row of the one stand in the other. */
const shows = (text: string, hidden: string): boolean =>
  Array.from({ length: hidden.length - 7 }, (_, at) => hidden.slice(at, at + 8)).some((run) => text.includes(run));

describe('a secret that a cut left a part of', () => {
  it.each(['…', ' …', '...', ' ...'])('is hidden before “%s”', (ellipsis) => {
    expect(maskOf(secret).text(`x-my-key: s3cr3t-TOKEN-ab${ellipsis} and more`)).toBe(
      `x-my-key: redacted${ellipsis} and more`,
    );
  });

  it('is hidden too where its own beginning comes twice in it', () => {
    expect(maskOf('abcdefgh-12345-abcdefgh-zzz').text('x abcdefgh-12345-abcdefgh…')).toBe('x redacted…');
  });

  it('stays as it is where nothing was cut: a word that a secret begins with is a word', () => {
    expect(maskOf('password-of-ada').text('the password is short')).toBe('the password is short');
    expect(maskOf('password-of-ada').text('passw…')).toBe('passw…');
  });

  it('shows no eight characters of it, wherever in whatever text the cut was', () => {
    const secrets = fc.oneof(
      fc.uuid(),
      fc.base64String({ minLength: 8 }),
      fc.string({ minLength: 8, unit: 'grapheme' }),
    );
    const texts = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(secrets, texts, texts, fc.nat(120), (hidden, before, after, at) => {
        const text = shortened(`${before}${hidden}${hidden}${after}`, at);
        fc.pre(!shows(before + after, hidden) && !'redacted'.includes(hidden.slice(0, 8)));

        expect(shows(maskOf(hidden).text(text).replaceAll('redacted', '\0'), hidden)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, (text: string) => string]>([
    ['what a dialect tells of an answer', (text) => told(anAnswer(500, text))],
    ['what a dialect tells of an error', (text) => told(anAnswer(400, { detail: text }))],
    ['what a check tells of an error', (text) => answerOf(asked('GET /x', anAnswer(400, { detail: text })))],
    ['a value in the words of a check', inWords],
    ['what a message quotes', quoted],
    ['what a message quotes of a long blank', (text) => quoted(`${' '.repeat(1_900)}${text}`)],
  ])('is hidden in %s', (_what, tell) => {
    for (let before = 0; before < 320; before += 1) {
      const text = maskOf(secret).text(tell(`${'-'.repeat(before)}${secret}${'+'.repeat(300)}`));
      expect(shows(text, secret)).toBe(false);
    }
  });
});

describe('a secret', () => {
  it('leaves nothing of another that it overlaps', () => {
    expect(maskOf('abcdefgh', 'efghijklmnop').text('x abcdefghijklmnop z')).toBe('x redacted z');
  });

  it('is hidden whichever of its beginnings another shares', () => {
    expect(maskOf('abcdef', 'abcdef-and-the-tail').text('abcdef-and-the-tail abcdef-and')).toBe(
      'redacted redacted-and',
    );
  });

  it('may hold what means something in a pattern', () => {
    expect(maskOf('a.c*(d)[e]{f}|^$+?/\\-').text('x a.c*(d)[e]{f}|^$+?/\\- abc*(d)')).toBe('x redacted abc*(d)');
  });
});
