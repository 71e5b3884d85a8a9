import type { Letter } from './letter.ts';

/** One letter in one language. `{name}`, `{address}` and `{organization}` are filled in. */
type Wording = {
  readonly subject: string;
  readonly greeting: string;
  readonly body: string;
  /** What the link says. */
  readonly link: string;
  readonly closing: string;
};

export const languages = ['en', 'de', 'es', 'fr', 'ja'] as const;
export type Language = (typeof languages)[number];

/** The first part of a BCP 47 tag where there are words for it, else English. */
export function languageOf(tag: string | undefined): Language {
  const primary = tag?.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === primary) ?? 'en';
}

/** Subject and sentences of a letter, filled in; `{…}` in a name stays as it is. */
export function wordsFor(letter: Letter, organization: string): Wording {
  const filled = (sentence: string) =>
    sentence.replace(/\{(name|address|organization)\}/g, (_, place: string) =>
      place === 'organization' ? organization : place === 'name' ? letter.name : letter.address,
    );
  const { subject, greeting, body, link, closing } = wordings[letter.kind][languageOf(letter.language)];
  return { subject: filled(subject), greeting: filled(greeting), body: filled(body), link, closing };
}

const closings: Record<Language, string> = {
  en: 'If you did not expect this, you need not do anything.',
  de: 'Wenn Sie diese Nachricht nicht erwartet haben, müssen Sie nichts tun.',
  es: 'Si no esperaba este mensaje, no tiene que hacer nada.',
  fr: 'Si vous n’attendiez pas ce message, vous n’avez rien à faire.',
  ja: 'お心当たりがない場合は、何もする必要はありません。',
};

const greetings: Record<Language, string> = {
  en: 'Hello {name},',
  de: 'Guten Tag {name},',
  es: 'Hola, {name}:',
  fr: 'Bonjour {name},',
  ja: '{name} 様',
};

const said = (language: Language, subject: string, body: string, link: string): Wording => ({
  subject,
  greeting: greetings[language],
  body,
  link,
  closing: closings[language],
});

const wordings: Record<Letter['kind'], Record<Language, Wording>> = {
  verification: {
    en: said(
      'en',
      'Confirm your new e-mail address – {organization}',
      'Your e-mail address at {organization} is to become {address}. It changes once you confirm it.',
      'Confirm this address',
    ),
    de: said(
      'de',
      'Bestätigen Sie Ihre neue E-Mail-Adresse – {organization}',
      'Ihre E-Mail-Adresse bei {organization} soll künftig {address} lauten. Sie ändert sich, sobald Sie sie bestätigen.',
      'Adresse bestätigen',
    ),
    es: said(
      'es',
      'Confirme su nueva dirección de correo electrónico – {organization}',
      'Su dirección en {organization} pasará a ser {address}. El cambio será efectivo cuando la confirme.',
      'Confirmar la dirección',
    ),
    fr: said(
      'fr',
      'Confirmez votre nouvelle adresse électronique – {organization}',
      'Votre adresse chez {organization} doit devenir {address}. Elle changera dès que vous l’aurez confirmée.',
      'Confirmer l’adresse',
    ),
    ja: said(
      'ja',
      '新しいメールアドレスの確認 – {organization}',
      '{organization} でのメールアドレスが {address} に変更されます。確認が済むと変更が有効になります。',
      'メールアドレスを確認する',
    ),
  },
  invitation: {
    en: said(
      'en',
      'You are invited to {organization}',
      'An account was made for you at {organization}. You can log in as {address} once you accept.',
      'Accept the invitation',
    ),
    de: said(
      'de',
      'Sie sind zu {organization} eingeladen – bitte bestätigen',
      'Für Sie wurde ein Konto bei {organization} angelegt. Sobald Sie annehmen, können Sie sich als {address} anmelden.',
      'Einladung annehmen',
    ),
    es: said(
      'es',
      'Invitación a {organization}: acéptela para empezar',
      'Se ha creado una cuenta para usted en {organization}. Podrá iniciar sesión como {address} cuando acepte.',
      'Aceptar la invitación',
    ),
    fr: said(
      'fr',
      'Vous êtes invité à rejoindre {organization}',
      'Un compte a été créé pour vous chez {organization}. Vous pourrez vous connecter avec {address} dès que vous aurez accepté.',
      'Accepter l’invitation',
    ),
    ja: said(
      'ja',
      '{organization} への招待',
      '{organization} にあなたのアカウントが作成されました。承諾すると {address} でログインできます。',
      '招待を承諾する',
    ),
  },
  notice: {
    en: said(
      'en',
      'A new e-mail address waits for confirmation – {organization}',
      'Your e-mail address at {organization} is to become {address}. Until it is confirmed, nothing changes.',
      '',
    ),
    de: said(
      'de',
      'Eine neue E-Mail-Adresse wartet auf Bestätigung – {organization}',
      'Ihre E-Mail-Adresse bei {organization} soll künftig {address} lauten. Bis zur Bestätigung ändert sich nichts.',
      '',
    ),
    es: said(
      'es',
      'Una nueva dirección espera confirmación – {organization}',
      'Su dirección en {organization} pasará a ser {address}. Hasta que se confirme, nada cambia.',
      '',
    ),
    fr: said(
      'fr',
      'Une nouvelle adresse attend confirmation – {organization}',
      'Votre adresse chez {organization} doit devenir {address}. Rien ne change avant sa confirmation.',
      '',
    ),
    ja: said(
      'ja',
      '新しいメールアドレスが確認を待っています – {organization}',
      '{organization} でのメールアドレスが {address} に変更されます。確認されるまで変更は行われません。',
      '',
    ),
  },
};
