import type { Problem } from '../../target-adapter/problem.ts';
import { harmless } from '../foreign-text.ts';
import type { Surface } from '../reporter.ts';
import type { Status } from '../run-log/event.ts';
import { createMeasure } from './measure.ts';
import { createPaint, toAscii } from './paint.ts';
import { labelled, wrap } from './wrap.ts';

const nothingSent = new Set<Problem['code']>(['USAGE', 'CONFIG_INVALID', 'CONFIG_NOT_FOUND', 'SECRET_MISSING']);

/**
 * What happened, what was expected, what to do next, and the exit code. Several lines in one part (the faults of a
 * configuration) keep their shape; an empty part is left out.
 */
export function renderProblem(problem: Problem, surface: Surface): string {
  const measure = createMeasure();
  const paint = createPaint(surface);
  const width = Math.min(surface.columns, 100) - 1;
  const { happened, expected, next } = problem.text;
  const mark: Status = problem.exitCode === 3 ? 'error' : problem.exitCode === 130 ? 'skip' : 'fail';
  const indent = paint.sign(mark).length + 1;

  const [first = '', ...others] = linesOf(happened);
  const [head = '', ...overflow] = wrap(first, width - indent, measure);
  const part = (label: string, text: string): string[] => {
    const [line = '', ...more] = linesOf(text);
    if (line === '' && more.length === 0) return [];
    const below = more.map((each) => `${' '.repeat(13)}${measure.fit(each, width - 13)}`);
    return [...labelled(label, line, { indent: 2, labelWidth: 11, width, measure }), ...below];
  };
  const parts = [...part('Expected', expected), ...part('Next', next)];
  const lines = [
    `${paint.mark(mark)} ${head}`,
    ...overflow.map((line) => ' '.repeat(indent) + line),
    ...others.map((line) => (line === '' ? '' : `  ${line}`)),
    ...(others.length > 0 && parts.length > 0 ? [''] : []),
    ...parts,
    '',
    `  ${nothingSent.has(problem.code) ? 'Nothing was sent. ' : ''}Exit code ${problem.exitCode}.`,
  ];
  const text = lines.map((line) => `${line.trimEnd()}\n`).join('');
  return surface.unicode ? text : toAscii(text);
}

const linesOf = (text: string): string[] =>
  text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => harmless(line.replaceAll('\t', '  ')));
