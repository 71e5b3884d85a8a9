import { Problem } from '../../target-adapter/problem.ts';

/** The longest local part of an address. RFC 5321 §4.5.3.1.1 */
const longestLocalPart = 64;

/** Where people's addresses lie: each at a domain of its own, or all in one mailbox that sorts by what follows the plus. */
export type AddressPlan = { readonly domain: string; readonly plusAddress?: string };

/**
 * `ada.berg.r7f3k2.kqzm1@example.org`, or `qa+r7f3k2.kqzm1@corp.example`: ASCII in lower case, the run's marker in the
 * local part, at most 64 characters of it. Throws Problem `CONFIG_INVALID` where the one mailbox leaves no room.
 */
export function addressOf(names: readonly string[], marker: string, serial: string, plan: AddressPlan): string {
  const tail = `${marker}.${serial}`;
  if (plan.plusAddress !== undefined) return plusAddressOf(plan.plusAddress, tail);
  const words = names.map(transliterated).filter((word) => word !== '');
  const head = (words.length === 0 ? 'user' : words.join('.')).slice(0, longestLocalPart - tail.length - 1);
  return `${head.replace(/\.+$/, '')}.${tail}@${plan.domain}`;
}

/** The letters that Unicode does not decompose; the rest loses its marks. Other scripts leave nothing. */
export function transliterated(name: string): string {
  return name
    .toLowerCase()
    .replace(/[æœøßłđðþıĸŋħŧ]/g, (letter) => plain[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
}

const plain: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'n',
  ħ: 'h',
  ŧ: 't',
};

function plusAddressOf(mailbox: string, tail: string): string {
  const at = mailbox.lastIndexOf('@');
  const local = mailbox.slice(0, at);
  const address = `${local}+${tail}${mailbox.slice(at)}`;
  if (at > 0 && local.length + 1 + tail.length <= longestLocalPart) return address;
  throw new Problem('CONFIG_INVALID', {
    happened: `mail.plusAddress: ${mailbox} cannot take +${tail}`,
    expected: `an address whose local part has at most ${longestLocalPart - tail.length - 1} characters`,
    next: 'name a shorter mailbox under mail.plusAddress',
  });
}
