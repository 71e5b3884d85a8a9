import type { Measure } from './measure.ts';

/** Lines no wider than this, broken between words; the last of at most `maxLines` is cut. */
export function wrap(text: string, width: number, measure: Measure, maxLines = 4): string[] {
  const lines: string[] = [];
  let rest = text.split(' ');
  while (rest.length > 0 && lines.length < maxLines - 1) {
    let taken = 1;
    while (taken < rest.length && measure.widthOf(rest.slice(0, taken + 1).join(' ')) <= width) taken += 1;
    lines.push(measure.fit(rest.slice(0, taken).join(' '), width));
    rest = rest.slice(taken);
  }
  return rest.length > 0 ? [...lines, measure.fit(rest.join(' '), width)] : lines;
}

/** `  Fix    one or more lines`, the later ones below the first. */
export function labelled(
  label: string,
  text: string,
  options: { indent: number; labelWidth: number; width: number; measure: Measure },
): string[] {
  const { indent, labelWidth, width, measure } = options;
  const room = Math.max(width - indent - labelWidth, 20);
  return wrap(text, room, measure).map(
    (line, index) => `${' '.repeat(indent)}${(index === 0 ? label : '').padEnd(labelWidth)}${line}`,
  );
}
