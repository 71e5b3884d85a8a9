/** Letters that Unicode does not take apart; those that are not in Microsoft's table pass unchanged. */
const replacements: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'oe',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  ı: 'i',
  Æ: 'AE',
  Ø: 'OE',
  Œ: 'OE',
  Ł: 'L',
};

/** `Zoë` -> `Zoe`; ä becomes a, not ae. */
export const withoutDiacritics = (value: string): string =>
  value
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .normalize('NFC')
    .replaceAll(/[æøœßłıÆØŒŁ]/g, (letter) => replacements[letter] ?? letter);
