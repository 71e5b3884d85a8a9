/** A section of an RFC with everything below it; `section` absent: the whole RFC. */
export type Section = { readonly rfc: string; readonly section?: string };

/** Where a requirement stands, by its id `RFC7644-3.5.2.2-04`; undefined for a declared behaviour. */
export function sectionOf(requirementId: string): Required<Section> | undefined {
  const [, rfc, section] = /^RFC(\d+)-(\d+(?:\.\d+)*)-\d+$/i.exec(requirementId) ?? [];
  return rfc === undefined || section === undefined ? undefined : { rfc, section };
}

/** `rfc7644/3.5.2.2` or `rfc7644`, as one types it; undefined where the text names no section. */
export function readSection(text: string): Section | undefined {
  const [, rfc, section] = /^rfc(\d+)(?:\/(\d+(?:\.\d+)*))?$/i.exec(text) ?? [];
  if (rfc === undefined) return undefined;
  return section === undefined ? { rfc } : { rfc, section };
}

/** `rfc7644/3.5.2.2` */
export const nameOfSection = ({ rfc, section }: Section): string =>
  section === undefined ? `rfc${rfc}` : `rfc${rfc}/${section}`;

/** `RFC 7644, section 3.5.2.2` */
export const titleOfSection = ({ rfc, section }: Section): string =>
  section === undefined ? `RFC ${rfc}` : `RFC ${rfc}, section ${section}`;

/** Whether a requirement stands in the section, or in one below it. */
export function isInSection(requirementId: string, { rfc, section }: Section): boolean {
  const place = sectionOf(requirementId);
  if (place?.rfc !== rfc) return false;
  return section === undefined || place.section === section || place.section.startsWith(`${section}.`);
}

/** Every section in which something stands, and each above it up to the whole RFC, once. */
export function sectionsOf(requirements: readonly { readonly id: string }[]): readonly Section[] {
  const found = new Map<string, Section>();
  for (const { id } of requirements) {
    const place = sectionOf(id);
    if (place === undefined) continue;
    const { rfc } = place;
    const numbers = place.section.split('.');
    const above = numbers.map((_, index) => ({ rfc, section: numbers.slice(0, index + 1).join('.') }));
    for (const each of [{ rfc }, ...above]) found.set(nameOfSection(each), each);
  }
  return [...found.values()];
}
