import { html as markup, nothing } from '../../page/html.ts';
import type { Letter } from './letter.ts';
import { languageOf, wordsFor } from './wording.ts';

/** A mail, ready for the post: everything but the MIME structure. */
export type OutgoingMail = {
  readonly messageId: string;
  /** Epoch milliseconds. */
  readonly date: number;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** How both parts are encoded. */
  readonly encoding: 'quoted-printable' | 'base64';
};

/** `link`: the complete URL, where the letter has one. */
export function compose(
  letter: Letter,
  { organization, link }: { organization: string; link: string | undefined },
): Pick<OutgoingMail, 'to' | 'subject' | 'text' | 'html'> {
  const { subject, greeting, body, link: says, closing } = wordsFor(letter, organization);
  const paragraphs = [greeting, body, ...(link === undefined ? [] : [`${says}:\n${link}`]), closing];
  return {
    to: { name: letter.name, address: letter.to },
    subject,
    text: `${paragraphs.join('\n\n')}\n`,
    html: markup`<!doctype html>
<html lang="${languageOf(letter.language)}"><head><meta charset="utf-8"><title>${subject}</title></head>
<body style="font: 15px/1.5 system-ui, sans-serif; color: #15181e; max-width: 36em">
<p>${greeting}</p>
<p>${body}</p>
${link === undefined ? nothing : markup`<p><a href="${link}" style="color: #3451d1">${says}</a></p>`}
<p style="color: #474d59">${closing}</p>
</body></html>
`.text,
  };
}
