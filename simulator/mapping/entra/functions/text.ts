import { type Call, type Complain, constantOf, type Functions, many, needed, optional } from '../function.ts';
import type { Argument } from '../syntax.ts';
import { nothing, text, type Value } from '../value.ts';
import { withoutDiacritics } from './diacritics.ts';

/** A null text stays null, where the documentation does not say otherwise. */
const onText =
  (change: (value: string, call: Call) => string) =>
  (call: Call): Value => {
    const value = call.text(0);
    return value === null ? nothing : text(change(value, call));
  };

export const textFunctions: Functions = {
  Append: {
    parameters: [needed('source'), needed('suffix')],
    evaluate: onText((value, call) => call.join([value, call.text(1) ?? ''], '')),
  },
  // Not in the manual, but in the functions that Microsoft Graph lists.
  Prepend: {
    parameters: [needed('prefix'), needed('source')],
    evaluate(call) {
      const value = call.text(1);
      return value === null ? nothing : text(call.join([call.text(0) ?? '', value], ''));
    },
  },
  /** Null and empty sources leave no separator; a source with several values brings each. */
  Join: {
    parameters: [needed('separator'), many('source')],
    evaluate(call) {
      const parts = call
        .rest(1)
        .flatMap((index) => call.texts(index))
        .filter((part) => part !== '');
      return text(call.join(parts, call.text(0) ?? ''));
    },
  },
  Left: {
    parameters: [needed('String'), needed('NumChars', 'number')],
    evaluate(call) {
      const [value, length] = [call.text(0), call.number(1) ?? 0];
      if (value === null) return text('');
      return text(length < 0 ? value : value.slice(0, length));
    },
  },
  Mid: {
    parameters: [needed('source'), needed('start', 'number'), needed('length', 'number')],
    evaluate: onText((value, call) => {
      const [start, length] = [call.number(1) ?? 1, call.number(2) ?? 0];
      if (start < 1) call.fail(`start is ${start}, and the first character is 1`, 1);
      if (length < 0) call.fail(`length is ${length}`, 2);
      return value.slice(start - 1, start - 1 + length);
    }),
  },
  NormalizeDiacritics: { parameters: [needed('source')], evaluate: onText(withoutDiacritics) },
  StripSpaces: { parameters: [needed('source')], evaluate: onText((value) => value.replaceAll(' ', '')) },
  ToLower: {
    parameters: [needed('source'), optional('culture')],
    check: checkCulture,
    evaluate: onText((value, call) => value.toLocaleLowerCase(cultureOf(call))),
  },
  ToUpper: {
    parameters: [needed('source'), optional('culture')],
    check: checkCulture,
    evaluate: onText((value, call) => value.toLocaleUpperCase(cultureOf(call))),
  },
  PCase: {
    parameters: [needed('source'), optional('wordSeparators')],
    evaluate: onText((value, call) => titleCase(value, call.has(1) ? (call.text(1) ?? '') : undefined)),
  },
  /** Parted by any of the delimiters; what is not there is empty. */
  Word: {
    parameters: [needed('String'), needed('WordNumber', 'number'), needed('delimiters')],
    evaluate(call) {
      const [value, number, delimiters] = [call.text(0), call.number(1) ?? 0, call.text(2) ?? ''];
      if (value === null || number < 1) return text('');
      const words: string[] = [''];
      for (const character of value) {
        if (delimiters.includes(character)) words.push('');
        else words.push(`${words.pop() ?? ''}${character}`);
      }
      return text(words.filter((each) => each !== '')[number - 1] ?? '');
    },
  },
  InStr: {
    parameters: [needed('value1'), needed('value2'), optional('start', 'number'), optional('compareType', 'compare')],
    evaluate(call) {
      const [within, wanted] = [call.text(0), call.text(1)];
      if (within === null || wanted === null) return nothing;
      const start = call.number(2) ?? 1;
      if (start < 1) call.fail(`start is ${start}, and the first character is 1`, 2);
      const folds = call.text(3) === 'vbTextCompare';
      const [here, there] = folds ? [within.toLowerCase(), wanted.toLowerCase()] : [within, wanted];
      return text(String(here.indexOf(there, start - 1) + 1));
    },
  },
  /** The provisioning log hides the value; what is sent is as it was. */
  Redact: { parameters: [needed('value')], evaluate: (call) => call.value(0) },
};

function checkCulture(args: readonly Argument[], fail: Complain): void {
  const culture = constantOf(args[1]);
  if (culture !== undefined && culture !== '' && !isCulture(culture)) fail(notCulture(culture), 1);
}

/** Without one: the invariant culture, whose letters are those of English. */
function cultureOf(call: Call): string {
  const culture = call.text(1) ?? '';
  if (culture === '') return 'en-US';
  return isCulture(culture) ? culture : call.fail(notCulture(culture), 1);
}

const notCulture = (culture: string): string => `“${culture}” is no culture; one like en-US was expected`;

function isCulture(name: string): boolean {
  try {
    return Intl.getCanonicalLocales(name).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** All but the first letter of each word in lower case, words in capitals too. */
function titleCase(value: string, separators: string | undefined): string {
  const parts = separators === undefined ? separatesByNature : (character: string) => separators.includes(character);
  let begins = true;
  let made = '';
  for (const character of value) {
    made += begins ? character.toUpperCase() : character.toLowerCase();
    begins = parts(character);
  }
  return made;
}

/** As .NET's ToTitleCase parts words; an apostrophe stays within its word. */
const separatesByNature = (character: string): boolean =>
  character !== "'" && /[\s\p{Cc}\p{P}\p{S}\p{Z}]/u.test(character);
