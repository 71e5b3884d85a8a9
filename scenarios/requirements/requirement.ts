/** One statement that a service provider owes. */
export type Requirement = {
  /** `RFC7644-3.3-01`: number, section, running number in the section; or `declared/seats`. Stable for ever. */
  readonly id: string;
  /** `DECLARED`: the target's own word, in its configuration or a preset. */
  readonly level: 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'MAY' | 'DECLARED';
  /** `implied`: the RFC says it without a keyword. `derived`: it follows from other statements. Absent: it says it. */
  readonly basis?: 'implied' | 'derived';
  /** Of a derived one: breaking it gives wrong data, access or a leak, so it counts like a MUST. */
  readonly harms?: true;
  /** In one sentence. */
  readonly text: string;
  /** What must not be failed here. */
  readonly traps?: string;
};

/** `https://www.rfc-editor.org/rfc/rfc7644#section-3.3`; undefined for a declared behaviour. */
export function linkOf({ id }: Requirement): string | undefined {
  const found = /^RFC(\d+)-([\d.]+)-\d+$/.exec(id);
  return found === null ? undefined : `https://www.rfc-editor.org/rfc/rfc${found[1]}#section-${found[2]}`;
}
