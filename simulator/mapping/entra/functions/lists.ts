import { type Functions, needed } from '../function.ts';
import { nothing, text, texts } from '../value.ts';

export const listFunctions: Functions = {
  Count: { parameters: [needed('attribute')], evaluate: (call) => text(String(call.texts(0).length)) },
  /** The first is 1. */
  Item: {
    parameters: [needed('attribute'), needed('index', 'number')],
    check(args, fail) {
      const index = args[1];
      if (index?.kind === 'number' && Number(index.typed) < 1) fail('the first value has the index 1', 1);
    },
    evaluate(call) {
      const found = call.texts(0)[(call.number(1) ?? 1) - 1];
      return found === undefined ? nothing : text(found);
    },
  },
  RemoveDuplicates: {
    parameters: [needed('attribute')],
    evaluate(call) {
      const found = [...new Set(call.texts(0))];
      return found.length === 0 ? nothing : texts(found);
    },
  },
  /** The manual's sample has no blank after the comma in its result, so each part is trimmed. */
  Split: {
    parameters: [needed('source'), needed('delimiter')],
    evaluate(call) {
      const [source, delimiter] = [call.text(0), call.text(1) ?? ''];
      if (source === null) return nothing;
      return texts(delimiter === '' ? [source] : source.split(delimiter).map((part) => part.trim()));
    },
  },
};
