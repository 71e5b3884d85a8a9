import type { EntraFunction } from '../function.ts';
import { choiceFunctions } from './choice.ts';
import { dateFunctions } from './dates.ts';
import { listFunctions } from './lists.ts';
import { numberFunctions } from './numbers.ts';
import { replaceFunctions } from './replace.ts';
import { roleFunctions } from './roles.ts';
import { textFunctions } from './text.ts';

/** Every function of the language, by its name; names have a case. */
export const entraFunctions: ReadonlyMap<string, EntraFunction> = new Map(
  Object.entries({
    ...textFunctions,
    ...choiceFunctions,
    ...replaceFunctions,
    ...listFunctions,
    ...roleFunctions,
    ...dateFunctions,
    ...numberFunctions,
  }),
);

/** Often asked for, and not of this language; with what to do in their place. */
export const absentFunctions: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Right: 'Replace with a pattern takes the end of a text',
    Len: 'compare with "" by Switch',
    Trim: 'StripSpaces removes every space, Replace with a pattern those at the ends',
    Contains: 'InStr gives 0 where nothing is found',
    CNum: 'numbers are read from their text',
    RegexReplace: 'here it is Replace with regexPattern',
    And: 'nest IIF on the true side',
    Or: 'nest IIF on the false side',
    DefaultDomain: 'Microsoft Graph lists it, no manual explains it: write the domain as a text',
    AppRoleAssignments: 'Microsoft Graph lists it, no manual explains it: AppRoleAssignmentsComplex sends all roles',
  }),
);

/** Of the language, and no use here: why. */
export const notForScim: ReadonlyMap<string, string> = new Map([
  [
    'SelectUniqueValue',
    'Microsoft has it for the way from HR to Active Directory alone; a SCIM target answers 409 where a name is taken',
  ],
]);
