import type { Fix } from '../fixes.ts';
import { printable } from '../foreign-text.ts';
import { readinessOf } from '../readiness.ts';
import type { Run } from '../run-log/run.ts';
import { grouped, listed } from '../wording.ts';
import type { Measure } from './measure.ts';
import type { Paint } from './paint.ts';
import { labelled, wrap } from './wrap.ts';

const shown = 5;

/**
 * What keeps a target from being ready though no failure tells it: demands that an identity provider has beyond the RFC.
 * At most five, each with whom it stops. The block ends with an empty line.
 */
export function demandLines(
  run: Run,
  { width, measure, paint }: { readonly width: number; readonly measure: Measure; readonly paint: Paint },
): string[] {
  const unmet = new Map<string, { readonly fix: Fix; readonly titles: Set<string> }>();
  for (const { title, fixes } of readinessOf(run)) {
    for (const fix of fixes.filter(({ weight, check }) => weight === 'required' && check.status === 'warn')) {
      const known = unmet.get(fix.check.id) ?? { fix, titles: new Set() };
      known.titles.add(title);
      unmet.set(fix.check.id, known);
    }
  }
  if (unmet.size === 0) return [];
  const told = [...unmet.values()].slice(0, shown).flatMap(({ fix: { check }, titles }) => {
    const { id, title, hint, demands = [] } = check;
    const [first = '', ...others] = wrap(printable(title), width - 6 - id.length, measure, 3);
    const label = (name: string, text: string): string[] =>
      labelled(name, printable(text), { indent: 3, labelWidth: 10, width: width - 1, measure });
    const [demand] = demands;
    return [
      `${paint.sign('warn')}  ${measure.left(first, width - 4 - id.length)}${paint.dim(id)}`,
      ...others.map((line) => `   ${line}`),
      ...label('Stops', listed([...titles])),
      ...(hint === undefined ? [] : label('Fix', hint)),
      ...(demand === undefined ? [] : [`   ${'Rule'.padEnd(10)}${paint.command(`scimulator explain ${demand.id}`)}`]),
      '',
    ];
  });
  const more = unmet.size - shown;
  return ['Beyond the RFC', '', ...told, ...(more > 0 ? [`and ${grouped(more)} more in the report`, ''] : [])];
}
