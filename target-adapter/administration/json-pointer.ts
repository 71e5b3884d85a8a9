import { isObject } from '../scim/resource.ts';

/** `/0/login/allowed`; empty for the whole document. RFC 6901 §3 */
export const isPointer = (text: string): boolean => /^(\/([^~/]|~[01])*)*$/.test(text);

/** The value at a pointer; undefined where there is none. RFC 6901 §4 */
export function valueAt(document: unknown, pointer: string): unknown {
  let current = document;
  for (const step of stepsOf(pointer)) {
    if (Array.isArray(current)) current = /^(0|[1-9]\d*)$/.test(step) ? current[Number(step)] : undefined;
    else if (isObject(current) && Object.hasOwn(current, step)) current = current[step];
    else return undefined;
  }
  return current;
}

const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
