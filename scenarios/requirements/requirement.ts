import type { Feature } from './feature.ts';
import type { Demand } from './idp/demand.ts';
import { sectionOf } from './section.ts';

/**
 * One statement that a service provider owes.
 *
 * To add one, append it to its section in `rfc….ts`; the tests hold it to the shape below. In `look` and `fault`, A, B and
 * C are resources that the run made, a marker is what the run writes into their names, `urn:...` stands for the full URI of
 * a schema, and a filter is shown before it is percent-encoded.
 */
export type Requirement = {
  /** `RFC7644-3.3-01`: number, section, running number in the section; or `declared/seats`. Stable for ever. */
  readonly id: string;
  /**
   * SHALL and REQUIRED count as MUST, RECOMMENDED as SHOULD, OPTIONAL as MAY. `DECLARED`: the target's own word, in its
   * configuration or a preset. `IDP`: one identity provider asks for it, the RFC does not.
   */
  readonly level: 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'MAY' | 'DECLARED' | 'IDP';
  /** `implied`: the RFC says it without a keyword. `derived`: it follows from other statements. Absent: it says it. */
  readonly basis?: 'implied' | 'derived';
  /**
   * Of each derived one: breaking it gives wrong data, a lost update, a leak or a server error, so it counts like a MUST;
   * otherwise it is a warning. What harms less than that stands in `traps`.
   */
  readonly harms?: boolean;
  /** In one sentence. */
  readonly text: string;
  /** It holds where the target has all of these. Absent: always. */
  readonly when?: readonly Feature[];
  /**
   * `needs-setup`: a second token or tenant, an attribute of one's own, the administration or the mailbox.
   * `not-observable`: no verdict. Absent: one administration token over HTTP is enough.
   */
  readonly testable?: 'needs-setup' | 'not-observable';
  /** Request -> expected answer. Absent where there is nothing to see. */
  readonly look?: string;
  /** One way to break it. Absent where it only informs. */
  readonly fault?: string;
  /** What must not be failed here. */
  readonly traps?: string;
  /** Not compared with the published text. */
  readonly unverified?: true;
  /** Of level `IDP`: whose demand it is, and how much it weighs there. */
  readonly demand?: Demand;
};

/** `https://www.rfc-editor.org/rfc/rfc7644#section-3.3`; undefined for what no RFC says. */
export function linkOf({ id }: Pick<Requirement, 'id'>): string | undefined {
  const found = sectionOf(id);
  return found && `https://www.rfc-editor.org/rfc/rfc${found.rfc}#section-${found.section}`;
}
