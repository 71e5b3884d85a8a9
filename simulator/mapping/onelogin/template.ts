import { attribute, isObject, type JsonObject } from '../../../target-adapter/scim/resource.ts';
import { deepestNesting, refuseLong } from '../bounds.ts';
import { ExpressionError } from '../expression-error.ts';
import { isParameterMacro, parameterMacros } from './source.ts';

/** A text of a template: what stands there, and macros. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'macro'; readonly scope: 'user' | 'parameters'; readonly name: string; readonly at: number };

/** A macro's value; null: the person has none. */
export type MacroValue = (macro: Extract<Piece, { kind: 'macro' }>) => string | null;

/** `empty`: what a text becomes that is one macro without a value. Which it is, OneLogin does not tell. */
export type NullStyle = 'empty' | 'null' | 'omit';

/** `{$user.firstname} {$user.lastname}` taken apart. Throws `ExpressionError`. */
export function piecesOf(text: string): readonly Piece[] {
  refuseLong(text);
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of text.matchAll(/\{\$([^{}]*)(\}?)/g)) {
    const [whole, inside = '', close] = found;
    const at = found.index;
    if (at > end) pieces.push({ kind: 'text', text: text.slice(end, at) });
    if (close === '') throw new ExpressionError('syntax', 'a {$ without its }', { at });
    const [, scope, name = ''] = /^(user|parameters)\.([\w-]+(?:\.[\w-]+)*)$/.exec(inside) ?? [];
    if (scope !== 'user' && scope !== 'parameters') {
      throw new ExpressionError('syntax', `{$${inside}} is no macro`, {
        at,
        hint: 'macros are {$user.NAME} and {$parameters.NAME}',
      });
    }
    pieces.push({ kind: 'macro', scope, name, at });
    end = at + whole.length;
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) });
  return pieces;
}

/** The text again. */
export const printPieces = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.text : `{$${piece.scope}.${piece.name}}`)).join('');

/** A template as the administrator pasted it: the whole body of a create and of a change. Throws `ExpressionError`. */
export function readTemplate(template: string | JsonObject): JsonObject {
  const value: unknown = typeof template === 'string' ? parsed(template) : template;
  if (!isObject(value)) throw new ExpressionError('syntax', 'a template is one JSON object', { at: 0 });
  if (depthOf(value) > deepestNesting)
    throw new ExpressionError('too-deep', `it is nested more than ${deepestNesting} deep`, { at: 0 });
  if (attribute(value, 'groups') !== undefined) {
    throw new ExpressionError('bad-place', 'groups must not stand in a template', {
      at: 0,
      hint: 'groups are pushed by themselves',
    });
  }
  return value;
}

function parsed(text: string): unknown {
  refuseLong(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const [, position] = /position (\d+)/.exec(error.message) ?? [];
    throw new ExpressionError('syntax', 'it is no JSON', {
      at: Number(position ?? 0),
      hint: 'macros stand within texts',
    });
  }
}

function depthOf(value: unknown, depth = 1): number {
  if (depth > deepestNesting || typeof value !== 'object' || value === null) return depth;
  return Object.values(value).reduce((deepest: number, inner) => Math.max(deepest, depthOf(inner, depth + 1)), depth);
}

/** Every text of a template with its place: `name.givenName`, `emails[0].value`. */
export function textsIn(value: unknown, place = ''): readonly { readonly place: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (Array.isArray(value)) return value.flatMap((inner, index) => textsIn(inner, `${place}[${index}]`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, place === '' ? name : `${place}.${name}`));
}

/** The template with the values of one person; whatever is no text stands as it was written. */
export function render(value: unknown, fill: MacroValue, nullStyle: NullStyle): unknown {
  if (typeof value === 'string') return renderText(value, fill, nullStyle);
  if (Array.isArray(value)) return value.map((inner: unknown) => render(inner, fill, nullStyle)).filter(isThere);
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([name, inner]) => [name, render(inner, fill, nullStyle)] as const);
  return Object.fromEntries(members.filter(([, inner]) => isThere(inner)));
}

const isThere = (value: unknown): boolean => value !== undefined;

/** undefined: it is left out. */
function renderText(text: string, fill: MacroValue, nullStyle: NullStyle): string | null | undefined {
  const pieces = piecesOf(text);
  const [only] = pieces;
  if (pieces.length === 1 && only?.kind === 'macro') {
    const value = fill(only);
    if (value !== null) return value;
    return { empty: '', null: null, omit: undefined }[nullStyle];
  }
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : (fill(piece) ?? ''))).join('');
}

/** The other language, without a dollar: what an administrator types into a parameter. Throws `ExpressionError`. */
export function renderParameter(text: string, fill: (name: string) => string | null): string {
  judgeParameter(text, () => true);
  return text.replaceAll(/\{([\w-]+)\}/g, (_, name: string) => fill(name) ?? '');
}

/** `isCustom`: names that the administrators have added. Throws `ExpressionError`. */
export function judgeParameter(text: string, isCustom: (name: string) => boolean): void {
  refuseLong(text);
  for (const found of text.matchAll(/\{([^{}]*)(\}?)/g)) {
    const [, name = '', close] = found;
    const at = found.index;
    if (close === '') throw new ExpressionError('syntax', 'a { without its }', { at });
    if (name.startsWith('$'))
      throw new ExpressionError('syntax', `{${name}} is a macro of the template`, {
        at,
        hint: 'macros of a parameter have no dollar: {firstname}',
      });
    if (!isParameterMacro(name) && !isCustom(name)) {
      throw new ExpressionError('unknown-attribute', `there is no macro {${name}}`, {
        at,
        unknown: { name, known: parameterMacros },
      });
    }
  }
}
