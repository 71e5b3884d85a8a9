import { alpha2Of, alpha3Of, nameOf, numericOf } from '../countries.ts';
import type { Call, Functions } from '../function.ts';
import type { Value } from '../value.ts';

export const convertFunctions: Functions = {
  /** Rounded to the nearest. */
  'Convert.toInt': { parameters: ['value'], evaluate: (call) => rounded(call) },
  'Convert.toNum': { parameters: ['value'], evaluate: (call) => (call.values[0] === null ? null : call.number(0)) },
  'Iso3166Convert.toAlpha2': country(alpha2Of),
  'Iso3166Convert.toAlpha3': country(alpha3Of),
  'Iso3166Convert.toNumeric': country(numericOf),
  'Iso3166Convert.toName': country(nameOf),
};

function rounded(call: Call): Value {
  return call.values[0] === null ? null : Math.round(call.number(0));
}

/** From alpha-2, alpha-3 or the number; null where there is no such country. */
function country(convert: (code: string) => string | undefined): Functions[string] {
  return {
    parameters: ['country'],
    evaluate(call) {
      const code = call.text(0);
      return code === null ? null : (convert(code.trim()) ?? null);
    },
  };
}
