import { describe, expect, it } from 'vitest';
import { compose } from '../../../../target-adapter/provider/mail/compose.ts';
import type { Letter } from '../../../../target-adapter/provider/mail/letter.ts';
import { languageOf, languages } from '../../../../target-adapter/provider/mail/wording.ts';

const letter: Letter = {
  kind: 'verification',
  to: 'zoe@new.example',
  name: 'Zoë Müller',
  address: 'zoe@new.example',
  token: 'secret',
};
const setting = { organization: 'Acme Söhne', link: 'https://provider.test/verify?token=secret' };

describe.each(languages)('in %s', (language) => {
  it.each(['verification', 'invitation'] as const)(
    'a %s greets by name, says where from, and has the link once in each part',
    (kind) => {
      const { to, subject, text, html } = compose({ ...letter, kind, language }, setting);

      expect(to).toEqual({ name: 'Zoë Müller', address: 'zoe@new.example' });
      expect(subject).toContain('Acme Söhne');
      expect(text).toContain('Zoë Müller');
      expect(text).toContain('zoe@new.example');
      for (const part of [text, html]) expect(part.split(setting.link)).toHaveLength(2);
      expect(html).toContain(`<html lang="${language}">`);
      expect(`${subject}${text}${html}`).not.toMatch(/\{\w+\}/);
    },
  );

  it('a notice has no link', () => {
    const { text, html } = compose({ ...letter, kind: 'notice', language }, { ...setting, link: undefined });

    expect(`${text}${html}`).not.toMatch(/https?:|<a /);
  });
});

it.each([
  ['de-DE', 'de'],
  ['ES', 'es'],
  ['ja_JP', 'ja'],
  ['xx', 'en'],
  ['', 'en'],
  [undefined, 'en'],
])('a person whose language is %s is written to in %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});

it('a name is text in HTML, and braces in it stay', () => {
  const { text, html } = compose({ ...letter, name: '<b>{address}</b>' }, setting);

  expect(text).toContain('Hello <b>{address}</b>,');
  expect(html).toContain('Hello &lt;b&gt;{address}&lt;/b&gt;,');
});
