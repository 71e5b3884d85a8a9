/** An attribute's full name in its parts: `URN:name.sub`. RFC 7644 §3.10 */
export type AttributePath = {
  /** The schema's URN, spelt as it came. */
  readonly urn?: string;
  readonly name: string;
  readonly sub?: string;
};

const pattern = /^(?:(urn:.+):)?(\$?[a-z][\w$-]*)(?:\.(\$?[a-z][\w$-]*))?$/i;

/**
 * The parts of an attribute's name; undefined where it is none. The URN ends at the last colon, so that its `2.0` is not
 * split. A bare schema URN reads as a name within a shorter one (`…:2.0` + `User`): who knows the schemas asks them first.
 */
export function parseAttributePath(text: string): AttributePath | undefined {
  const [matched, urn, name, sub] = pattern.exec(text) ?? [];
  if (matched === undefined || name === undefined) return undefined;
  return { ...(urn === undefined ? {} : { urn }), name, ...(sub === undefined ? {} : { sub }) };
}

export function printAttributePath({ urn, name, sub }: AttributePath): string {
  return `${urn === undefined ? '' : `${urn}:`}${name}${sub === undefined ? '' : `.${sub}`}`;
}
