import { createHmac } from 'node:crypto';
import { isPlainWord } from './plain-words.ts';

/**
 * Puts another word in the place of each word: of the same length and the same kind of characters, the same one each time,
 * and never the same for two words. So what was equal is seen to be equal, `ada.berg@x.com` lies in `Ada Berg` and in
 * `ADA.BERG@X.COM` as before, and nobody can tell who it was: the key lives in memory alone.
 */
export type Pseudonyms = {
  /** Every word and number replaced; what stands between them stays. */
  text(text: string): string;
  /** The same, but for words that say nothing of anybody: `the userName is already taken`. */
  sentence(text: string): string;
  /** As it stands in a URL: what is percent-encoded stays so. */
  encoded(text: string): string;
  number(number: number): number;
  /** An instant in the same form. */
  instant(text: string): string;
};

const digits = '0123456789';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = lower.toUpperCase();
const foreign = 'áàâäãåæçéèêëíìîïñóòôöõøúùûü';

const uuid = /(?<![A-Za-z0-9])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![A-Za-z0-9])/gi;
const words = /[\p{L}\p{M}\p{N}]+/gu;
const octets = /%(3\d|[46][1-9a-f]|[57][0-9a])/gi;
const inUrl = /%[0-7][0-9a-f]|(?:[A-Za-z0-9]|(?:%[89a-f][0-9a-f])+)+/gi;

const rounds = 8;
/** Of a word that is replaced as one; a longer one is taken in pieces. */
const pieceLength = 32;
const rememberedAtMost = 20_000;

/** `key`: random bytes that are written nowhere. */
export function createPseudonyms(key: Uint8Array): Pseudonyms {
  const remembered = new Map<string, string>();
  const hmac = (text: string): Buffer => createHmac('sha256', key).update(text).digest();
  const number = (text: string): bigint => BigInt(`0x${hmac(text).toString('hex')}`);

  /** A permutation of all texts of this length over this alphabet: a Feistel network, as in NIST SP 800-38G. */
  function permuted(text: string, alphabet: string): string {
    if (text.length === 1) return shuffled(alphabet)[alphabet.indexOf(text)] ?? text;
    const radix = BigInt(alphabet.length);
    const half = Math.floor(text.length / 2);
    const lengths = [half, text.length - half] as const;
    let left = placeOf(text.slice(0, half), alphabet);
    let right = placeOf(text.slice(half), alphabet);
    for (let round = 0; round < rounds; round += 1) {
      const size = radix ** BigInt(lengths[round % 2] ?? half);
      const next = (left + number(`${alphabet.length} ${text.length} ${round} ${right}`)) % size;
      left = right;
      right = next;
    }
    return spelt(left, lengths[0], alphabet) + spelt(right, lengths[1], alphabet);
  }

  function shuffled(alphabet: string): string {
    return [...alphabet]
      .map((letter) => ({ letter, at: number(`one ${alphabet.length} ${letter}`) }))
      .sort((one, other) => (one.at < other.at ? -1 : 1))
      .map(({ letter }) => letter)
      .join('');
  }

  /** Walks on until the word is of the kind that it was: so no two kinds can meet. */
  function piece(text: string): string {
    const kind = kindOf(text);
    const { alphabet } = kind;
    const folded = kind.name === 'letters' ? text.toLowerCase() : text;
    let found = permuted(folded, alphabet);
    while (kindOf(found).name !== kind.name || (kind.name === 'digits' && startsOtherwise(found, folded)))
      found = permuted(found, alphabet);
    return kind.name === 'letters' ? inCaseOf(text, found) : found;
  }

  function foreignWord(text: string): string {
    const letters = hmac(text.normalize('NFC').toLowerCase());
    const length = Math.min(Math.max([...text].length, 5), 16);
    const found = Array.from({ length }, (_, index) => foreign[(letters[index] ?? 0) % foreign.length]).join('');
    const [first = ''] = text;
    return first === first.toLowerCase() ? found : `${found[0]?.toUpperCase() ?? ''}${found.slice(1)}`;
  }

  function word(text: string): string {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const pieces = text.match(new RegExp(`[\\s\\S]{1,${pieceLength}}`, 'g')) ?? [];
    const found = /^[A-Za-z0-9]+$/.test(text) ? pieces.map(piece).join('') : foreignWord(text);
    if (remembered.size >= rememberedAtMost) remembered.clear();
    remembered.set(text, found);
    return found;
  }

  function identifier(text: string): string {
    const alphabet = text === text.toUpperCase() && /[A-F]/.test(text) ? `${digits}ABCDEF` : `${digits}abcdef`;
    const folded = alphabet.endsWith('F') ? text : text.toLowerCase();
    const hex = permuted(folded.replaceAll('-', ''), alphabet);
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  /** What lies between identifiers goes word by word. */
  function each(text: string, replace: (between: string) => string): string {
    let clean = '';
    let done = 0;
    for (const { 0: found, index } of text.matchAll(uuid)) {
      clean += replace(text.slice(done, index)) + identifier(found);
      done = index + found.length;
    }
    return clean + replace(text.slice(done));
  }

  const text = (whole: string): string => each(whole, (between) => between.replace(words, word));

  return {
    text,
    sentence: (whole) =>
      each(whole, (between) => between.replace(words, (found) => (isPlainWord(found) ? found : word(found)))),
    encoded(whole) {
      const plain = whole.replace(octets, (octet) => String.fromCharCode(Number.parseInt(octet.slice(1), 16)));
      return each(plain, (between) =>
        between.replace(inUrl, (found) => {
          if (/^%[0-7]/.test(found)) return found;
          if (!found.includes('%')) return text(found);
          const hidden = encodeURIComponent(text(decodedOr(found)));
          return /%[0-9]*[a-f]/.test(found) ? hidden.replace(/%[0-9A-F]{2}/g, (octet) => octet.toLowerCase()) : hidden;
        }),
      ).replaceAll(/[^\x21-\x7e]/g, (found) => encodeURIComponent(text(found.replaceAll(/\p{Surrogate}/gu, '\uFFFD'))));
    },
    number(given) {
      const spelling = String(given);
      // Beyond plain decimals only its sign is kept.
      return /^-?\d+(\.\d+)?$/.test(spelling) ? Number(text(spelling)) : Math.sign(given);
    },
    instant(whole) {
      const found = hmac(whole);
      const two = (at: number, count: number, from: number): string =>
        String(((found[at] ?? 0) % count) + from).padStart(2, '0');
      const date = `20${two(0, 20, 0)}-${two(1, 12, 1)}-${two(2, 28, 1)}`;
      return whole.replace(/^\d{4}-\d\d-\d\d/, date).replace(/T\d\d:\d\d/, `T${two(3, 24, 0)}:${two(4, 60, 0)}`);
    },
  };
}

type Kind = {
  readonly name: 'digits' | 'letters' | 'hex' | 'HEX' | 'small' | 'CAPITAL' | 'mixed';
  readonly alphabet: string;
};

function kindOf(text: string): Kind {
  if (/^\d+$/.test(text)) return { name: 'digits', alphabet: digits };
  if (/^[A-Za-z]+$/.test(text)) return { name: 'letters', alphabet: lower };
  if (/^[0-9a-f]+$/.test(text)) return { name: 'hex', alphabet: `${digits}abcdef` };
  if (/^[0-9A-F]+$/.test(text)) return { name: 'HEX', alphabet: `${digits}ABCDEF` };
  if (/^[0-9a-z]+$/.test(text)) return { name: 'small', alphabet: digits + lower };
  if (/^[0-9A-Z]+$/.test(text)) return { name: 'CAPITAL', alphabet: digits + upper };
  return { name: 'mixed', alphabet: digits + lower + upper };
}

/** A number keeps its length: neither gets a zero before it, nor loses one. */
const startsOtherwise = (found: string, given: string): boolean =>
  given.length > 1 && (found[0] === '0') !== (given[0] === '0');

const placeOf = (text: string, alphabet: string): bigint => {
  const radix = BigInt(alphabet.length);
  return [...text].reduce((value, letter) => value * radix + BigInt(alphabet.indexOf(letter)), 0n);
};

function spelt(value: bigint, length: number, alphabet: string): string {
  const radix = BigInt(alphabet.length);
  let text = '';
  for (let left = value; text.length < length; left /= radix) text = (alphabet[Number(left % radix)] ?? '') + text;
  return text;
}

const inCaseOf = (pattern: string, text: string): string =>
  [...text].map((letter, at) => (/[A-Z]/.test(pattern[at] ?? '') ? letter.toUpperCase() : letter)).join('');

function decodedOr(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text.replaceAll('%', '');
    throw error;
  }
}
