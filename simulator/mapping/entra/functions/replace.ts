import { type Budget, compilePattern, type Match, type Pattern, PatternTooSlow } from '../../pattern/pattern.ts';
import { PatternError } from '../../pattern/syntax.ts';
import { type Call, constantOf, type Functions, needed, optional } from '../function.ts';
import { isBlank, nothing, text, type Value } from '../value.ts';

const place = { source: 0, oldValue: 1, pattern: 2, group: 3, replacement: 4, otherAttribute: 5, template: 6 } as const;

export const replaceFunctions: Functions = {
  /** What it does depends on which of its places are given. */
  Replace: {
    parameters: [
      needed('source'),
      optional('oldValue'),
      optional('regexPattern'),
      optional('regexGroupName'),
      optional('replacementValue'),
      optional('replacementAttributeName'),
      optional('template'),
    ],
    check(args, fail) {
      const given = (index: number): boolean => args[index] !== undefined && args[index].kind !== 'omitted';
      const pattern = constantOf(args[place.pattern]);
      if (pattern !== undefined) {
        const compiled = readPattern(pattern, (message) => fail(message, place.pattern, 'bad-pattern'));
        const group = constantOf(args[place.group]);
        if (group !== undefined && groupIndex(compiled, group) === undefined)
          fail(`the pattern has no group ${group}`, place.group);
      }
      if (given(place.oldValue) && given(place.pattern))
        fail('oldValue and regexPattern exclude each other', place.pattern, 'arity');
      if (!given(place.oldValue) && !given(place.pattern))
        fail('it needs oldValue or regexPattern', place.oldValue, 'arity');
      const targets = [place.replacement, place.otherAttribute, place.template].filter(given);
      if (targets.length !== 1)
        fail('one of replacementValue, replacementAttributeName and template was expected', place.replacement, 'arity');
    },
    evaluate: (call) => (call.has(place.pattern) ? byPattern(call) : byText(call)),
  },
};

function byText(call: Call): Value {
  const source = call.text(place.source);
  const old = call.text(place.oldValue) ?? '';
  if (source === null) return nothing;
  if (call.has(place.template)) return text(exchanged(call, call.text(place.template) ?? '', old, source));
  return text(exchanged(call, source, old, call.text(place.replacement) ?? ''));
}

const exchanged = (call: Call, within: string, old: string, fresh: string): string =>
  old === '' ? within : call.join(within.split(old), fresh);

function byPattern(call: Call): Value {
  const pattern = readPattern(call.text(place.pattern) ?? '', (message) => call.fail(message, place.pattern));
  try {
    if (call.has(place.otherAttribute)) return fromOther(call, pattern);
    const source = call.text(place.source);
    if (source === null) return nothing;
    const replacement = call.text(place.replacement) ?? '';
    if (!call.has(place.group)) return text(replaceAll(call, source, pattern, replacement));
    return text(replaceGroup(call, source, pattern, indexOf(call, pattern), replacement));
  } catch (error) {
    if (error instanceof PatternTooSlow) call.fail(error.message, place.pattern);
    throw error;
  }
}

/** The source where it holds something, else the group in the other attribute. */
function fromOther(call: Call, pattern: Pattern): Value {
  const source = call.value(place.source);
  if (!isBlank(source)) return source;
  const other = call.text(place.otherAttribute);
  const index = call.has(place.group) ? indexOf(call, pattern) : 0;
  const span = other === null ? undefined : pattern.find(other, 0, call.budget)?.groups[index];
  return span === undefined || other === null ? source : text(other.slice(...span));
}

function replaceAll(call: Call, source: string, pattern: Pattern, replacement: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const { groups } of matchesIn(source, pattern, call.budget)) {
    const [start, stop] = groups[0] ?? [end, end];
    parts.push(source.slice(end, start), expanded(replacement, source, groups, pattern));
    end = stop;
  }
  return call.join([...parts, source.slice(end)], '');
}

/** In each match the span of one group alone. */
function replaceGroup(call: Call, source: string, pattern: Pattern, index: number, replacement: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const { groups } of matchesIn(source, pattern, call.budget)) {
    const span = groups[index];
    if (span === undefined || span[0] < end) continue;
    parts.push(source.slice(end, span[0]), replacement);
    end = span[1];
  }
  return call.join([...parts, source.slice(end)], '');
}

/** An empty match moves on by one, or it would come for ever. */
function* matchesIn(source: string, pattern: Pattern, budget: Budget): Generator<Match> {
  let from = 0;
  while (from <= source.length) {
    const found = pattern.find(source, from, budget);
    const span = found?.groups[0];
    if (found === undefined || span === undefined) return;
    yield found;
    from = span[1] > span[0] ? span[1] : span[1] + 1;
  }
}

/** `${name}`, `$1`, `$0` or `$&` stand for what was matched, `$$` for a dollar; a name that there is not stays. */
const expanded = (replacement: string, source: string, groups: Match['groups'], { names }: Pattern): string =>
  replacement.replaceAll(
    /\$(?:\{(\w+)\}|(\d{1,2})|([&$]))/g,
    (whole, name?: string, number?: string, sign?: string) => {
      if (sign === '$') return '$';
      const index = sign === '&' ? 0 : (names.get(name ?? '') ?? Number(number ?? name));
      if (!Number.isInteger(index) || index >= groups.length) return whole;
      const span = groups[index];
      return span === undefined ? '' : source.slice(...span);
    },
  );

const indexOf = (call: Call, pattern: Pattern): number => {
  const name = call.text(place.group) ?? '';
  return groupIndex(pattern, name) ?? call.fail(`the pattern has no group ${name}`, place.group);
};

const groupIndex = ({ names }: Pattern, name: string): number | undefined => names.get(name);

function readPattern(source: string, fail: (message: string) => never): Pattern {
  try {
    return compilePattern(source);
  } catch (error) {
    if (error instanceof PatternError)
      return fail(`the pattern has ${error.message}, at its character ${error.at + 1}`);
    throw error;
  }
}
