import { type Functions, needed, optional } from '../function.ts';
import { nothing, text } from '../value.ts';

const lowerCase = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const specials = '!@#$%^&*()_-+=[]{}:;,.?';

export const numberFunctions: Functions = {
  BitAnd: {
    parameters: [needed('value1', 'number'), needed('value2', 'number')],
    evaluate(call) {
      const [one, other] = [call.number(0), call.number(1)];
      if (one === undefined || other === undefined) return nothing;
      if (!Number.isSafeInteger(one) || !Number.isSafeInteger(other)) call.fail('two whole numbers were expected', 0);
      return text(String(BigInt(one) & BigInt(other)));
    },
  },
  CStr: {
    parameters: [needed('value')],
    evaluate(call) {
      const value = call.text(0);
      return value === null ? nothing : text(value);
    },
  },
  /** UTF-16, low byte first. */
  ConvertToBase64: {
    parameters: [needed('source')],
    evaluate(call) {
      const value = call.text(0);
      return value === null ? nothing : text(Buffer.from(value, 'utf16le').toString('base64'));
    },
  },
  ConvertToUTF8Hex: {
    parameters: [needed('source')],
    evaluate(call) {
      const value = call.text(0);
      return value === null ? nothing : text(Buffer.from(value, 'utf8').toString('hex').toUpperCase());
    },
  },
  Guid: { parameters: [], evaluate: (call) => text(call.world.chance.guid()) },
  /** The numbers are the fewest of each kind; the rest is drawn from all kinds that are asked for. */
  RandomString: {
    parameters: [
      needed('Length', 'number'),
      needed('MinimumNumbers', 'number'),
      needed('MinimumSpecialCharacters', 'number'),
      needed('MinimumCapital', 'number'),
      needed('MinimumLowerCase', 'number'),
      optional('CharactersToAvoid'),
    ],
    evaluate(call) {
      const [length = 0, ...least] = [0, 1, 2, 3, 4].map((index) => call.number(index) ?? 0);
      const sum = least.reduce((total, each) => total + each, 0);
      if (length > 256 || length < 1) call.fail(`Length is ${length}; 1 to 256 was expected`, 0);
      if (least.some((each) => each < 0)) call.fail('a number below 0', 1);
      if (sum > length) call.fail(`Length is ${length}, less than the ${sum} that are asked for`, 0);
      const avoided = call.text(5) ?? '';
      const kinds = [digits, specials, lowerCase.toUpperCase(), lowerCase].map((all) =>
        [...all].filter((each) => !avoided.includes(each)),
      );
      const { chance } = call.world;
      const oneOf = (letters: readonly string[]): string =>
        letters[chance.below(letters.length)] ?? call.fail('CharactersToAvoid leaves nothing over', 5);
      const drawn = kinds.flatMap((letters, kind) => Array.from({ length: least[kind] ?? 0 }, () => oneOf(letters)));
      const asked = kinds.filter((_, kind) => (least[kind] ?? 0) > 0).flat();
      while (drawn.length < length) drawn.push(oneOf(asked.length === 0 ? kinds.flat() : asked));
      for (let last = drawn.length - 1; last > 0; last -= 1) {
        const other = chance.below(last + 1);
        const held = drawn[last] ?? '';
        drawn[last] = drawn[other] ?? '';
        drawn[other] = held;
      }
      return text(drawn.join(''));
    },
  },
};
