const pattern = /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/i;

/** Epoch milliseconds of an xsd:dateTime; UTC where it names no zone. Undefined where it is none. RFC 7643 §2.3.5 */
export function instantOf(text: string): number | undefined {
  if (!pattern.test(text)) return undefined;
  const instant = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/i.test(text) ? text : `${text}Z`);
  return Number.isNaN(instant) ? undefined : instant;
}
