import type { JsonObject } from '../../../target-adapter/scim/resource.ts';

/** What an expression yields: most things are lists of texts, as the product's own test tool shows them. */
export type Value =
  /** The attribute is absent. */
  | { readonly kind: 'null' }
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  /** UTC, milliseconds since 1970. */
  | { readonly kind: 'instant'; readonly ms: number }
  /** Of `appRoleAssignments` alone. */
  | { readonly kind: 'roles'; readonly roles: readonly AppRole[] }
  /** Elements of a complex attribute. `replace`: those that the target holds besides are taken away. */
  | { readonly kind: 'elements'; readonly elements: readonly JsonObject[]; readonly on: 'add' | 'replace' }
  /** `IgnoreFlowIfNullOrEmpty` has taken the attribute out. */
  | { readonly kind: 'ignored' };

export type AppRole = { readonly id?: string; readonly value: string; readonly displayName: string };

export const nothing: Value = { kind: 'null' };
export const text = (value: string): Value => ({ kind: 'texts', texts: [value] });
export const texts = (values: readonly string[]): Value => ({ kind: 'texts', texts: values });
export const truth = (holds: boolean): Value => text(holds ? 'True' : 'False');

/** Every value of it as text; none where it is null. */
export function textsOf(value: Value): readonly string[] {
  switch (value.kind) {
    case 'texts':
      return value.texts;
    case 'instant':
      return [printInstant(value.ms)];
    case 'roles':
      return value.roles.map((role) => role.displayName);
    case 'elements':
      return value.elements.map((element) => JSON.stringify(element));
    case 'null':
    case 'ignored':
      return [];
  }
}

/** null or empty. */
export const isBlank = (value: Value): boolean => textsOf(value).every((each) => each === '');

/** `3/16/2020 7:00:00 AM` */
export function printInstant(ms: number): string {
  const date = new Date(ms);
  const [hour, minute, second] = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  const time = `${hour % 12 === 0 ? 12 : hour % 12}:${twoDigits(minute)}:${twoDigits(second)}`;
  const day = `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${String(date.getUTCFullYear()).padStart(4, '0')}`;
  return `${day} ${time} ${hour < 12 ? 'AM' : 'PM'}`;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
