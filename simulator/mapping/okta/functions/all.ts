import type { OktaFunction } from '../function.ts';
import { convertFunctions } from './convert.ts';
import { listFunctions } from './lists.ts';
import { peopleFunctions } from './people.ts';
import { textFunctions } from './text.ts';
import { timeFunctions } from './time.ts';

/** Every function of the language, with its class before the dot. */
export const oktaFunctions: ReadonlyMap<string, OktaFunction> = new Map(
  Object.entries({ ...textFunctions, ...listFunctions, ...convertFunctions, ...timeFunctions, ...peopleFunctions }),
);

export const namespaces = ['String', 'Arrays', 'Convert', 'Iso3166Convert', 'Time', 'Groups'] as const;

/** Of the language, and of no use here: why. */
export const notForScim: ReadonlyMap<string, string> = new Map(
  ['Groups.startsWith', 'Groups.contains', 'Groups.endsWith'].map((name) => [
    name,
    'Okta evaluates it in claims of tokens alone; isMemberOfGroupNameStartsWith and its sisters work in mappings',
  ]),
);
