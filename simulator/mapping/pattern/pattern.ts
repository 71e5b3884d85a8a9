import { word } from './character-set.ts';
import { assemble, type Instruction } from './program.ts';
import type { Assertion } from './syntax.ts';

/**
 * Regular expressions whose time is bounded whatever the pattern: JavaScript's own have no time-out, and a pattern may
 * come from a stranger. Every step counts; beyond `mostSteps` the match is given up.
 */
export type Pattern = {
  readonly names: ReadonlyMap<string, number>;
  /** The first match at or after `from`; undefined: none. Throws `PatternTooSlow`. */
  find(text: string, from: number, budget: Budget): Match | undefined;
  /** Whether the whole text matches, as Java's `matches` has it. */
  matchesWhole(text: string, budget: Budget): boolean;
};

export type Span = readonly [start: number, end: number];
/** Group 0 is the whole match; undefined: a group that took no part. */
export type Match = { readonly groups: readonly (Span | undefined)[] };

/** Steps that are left, shared by all the matches of one call. */
export type Budget = { left: number };
const mostSteps = 500_000;
export const aBudget = (): Budget => ({ left: mostSteps });

export class PatternTooSlow extends Error {
  constructor() {
    super(`the pattern needs more than ${mostSteps} steps on this text`);
    this.name = 'PatternTooSlow';
  }
}

/** Throws `PatternError`. */
export function compilePattern(source: string): Pattern {
  const { code, groups, slots, names } = assemble(source);
  const at = (text: string, from: number, budget: Budget, accept: (end: number) => boolean): Match | undefined => {
    const saved = run(code, text, from, new Array<number>(slots).fill(-1), budget, accept);
    if (saved === undefined) return undefined;
    const spans = Array.from({ length: groups + 1 }, (_, index): Span | undefined => {
      const [start = -1, end = -1] = [saved[2 * index], saved[2 * index + 1]];
      return start < 0 || end < 0 ? undefined : [start, end];
    });
    return { groups: spans };
  };
  return {
    names,
    find(text, from, budget) {
      for (let start = from; start <= text.length; start += 1) {
        const found = at(text, start, budget, () => true);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    matchesWhole: (text, budget) => at(text, 0, budget, (end) => end === text.length) !== undefined,
  };
}

/** Tries one beginning; alternatives wait on a stack of its own, so that a long text needs no deep recursion. */
function run(
  code: readonly Instruction[],
  text: string,
  from: number,
  slots: readonly number[],
  budget: Budget,
  accept: (end: number) => boolean,
): readonly number[] | undefined {
  const waiting: { readonly pc: number; readonly at: number; readonly saved: readonly number[] }[] = [];
  let pc = 0;
  let at = from;
  let saved: readonly number[] = slots.with(0, from);
  for (;;) {
    budget.left -= 1;
    if (budget.left < 0) throw new PatternTooSlow();
    const instruction = code[pc];
    let goesOn = true;
    pc += 1;
    switch (instruction?.do) {
      case 'take':
        goesOn = at < text.length && instruction.has(text.charAt(at));
        at += 1;
        break;
      case 'save':
        saved = saved.with(instruction.slot, at);
        budget.left -= saved.length >> 3;
        break;
      case 'split':
        waiting.push({ pc: instruction.second, at, saved });
        pc = instruction.first;
        break;
      case 'jump':
        pc = instruction.to;
        break;
      case 'assert':
        goesOn = holds(instruction.what, text, at);
        break;
      case 'progress':
        goesOn = saved[instruction.slot] !== at;
        break;
      case 'back': {
        const [start = -1, end = -1] = [saved[2 * instruction.index], saved[2 * instruction.index + 1]];
        const wanted = text.slice(start, end);
        goesOn = start >= 0 && end >= 0 && text.startsWith(wanted, at);
        at += wanted.length;
        break;
      }
      case 'look': {
        const inner = run(instruction.code, text, at, saved, budget, () => true);
        goesOn = (inner !== undefined) === (instruction.holds === 'if-there');
        if (goesOn && inner !== undefined) saved = [saved[0] ?? -1, saved[1] ?? -1, ...inner.slice(2)];
        break;
      }
      case 'match':
        if (accept(at)) return saved.with(1, at);
        goesOn = false;
        break;
      case undefined:
        throw new RangeError('the program of a pattern ends without a match');
    }
    if (goesOn) continue;
    const next = waiting.pop();
    if (next === undefined) return undefined;
    ({ pc, at, saved } = next);
  }
}

function holds(what: Assertion, text: string, at: number): boolean {
  switch (what) {
    case 'start':
      return at === 0;
    case 'end':
      return at === text.length;
    case 'end-or-newline':
      return at === text.length || (at === text.length - 1 && text.endsWith('\n'));
    case 'line-start':
      return at === 0 || text[at - 1] === '\n';
    case 'line-end':
      return at === text.length || text[at] === '\n';
    case 'boundary':
      return isWord(text, at - 1) !== isWord(text, at);
    case 'no-boundary':
      return isWord(text, at - 1) === isWord(text, at);
  }
}

const isWord = (text: string, at: number): boolean => at >= 0 && at < text.length && word(text.charAt(at));
