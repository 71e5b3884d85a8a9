import { parsePattern } from './parse-pattern.ts';
import { type Assertion, type CharacterSet, type Node, PatternError } from './syntax.ts';

/** One step of a pattern: a small machine that tries, and comes back to the alternatives. */
export type Instruction =
  | { readonly do: 'take'; readonly has: CharacterSet }
  | { readonly do: 'save'; readonly slot: number }
  | Split
  | { readonly do: 'jump'; to: number }
  | { readonly do: 'assert'; readonly what: Assertion }
  | { readonly do: 'look'; readonly code: readonly Instruction[]; readonly holds: 'if-there' | 'unless-there' }
  | { readonly do: 'back'; readonly index: number }
  /** Goes on only where the text moved on since `slot` was saved: an empty turn of a loop would never end. */
  | { readonly do: 'progress'; readonly slot: number }
  | { readonly do: 'match' };

const mostParts = 20_000;

type Split = { readonly do: 'split'; first: number; second: number };

/** `slots`: the places that are saved: two for each group, one for each loop. */
export type Program = {
  readonly code: readonly Instruction[];
  readonly groups: number;
  readonly slots: number;
  readonly names: ReadonlyMap<string, number>;
};

/** Throws `PatternError`. */
export function assemble(source: string): Program {
  const { node, groups, names } = parsePattern(source);
  let slots = 2 * (groups + 1);
  let size = 0;
  const code = codeOf(node);
  return { code, groups, slots, names };

  function codeOf(root: Node): readonly Instruction[] {
    const made: Instruction[] = [];
    const add = <Made extends Instruction>(instruction: Made): Made => {
      made.push(instruction);
      return instruction;
    };
    emit(root);
    add({ do: 'match' });
    return made;

    function emit(part: Node): void {
      size += 1;
      if (size > mostParts) throw new PatternError('quantifiers that multiply to too large a pattern', 0);
      switch (part.kind) {
        case 'empty':
          break;
        case 'set':
          add({ do: 'take', has: part.has });
          break;
        case 'assertion':
          add({ do: 'assert', what: part.what });
          break;
        case 'back':
          add({ do: 'back', index: part.index });
          break;
        case 'look':
          add({ do: 'look', code: codeOf(part.node), holds: part.holds });
          break;
        case 'sequence':
          for (const each of part.nodes) emit(each);
          break;
        case 'group':
          add({ do: 'save', slot: 2 * part.index });
          emit(part.node);
          add({ do: 'save', slot: 2 * part.index + 1 });
          break;
        case 'choice':
          emitChoice(part.nodes);
          break;
        case 'repeat':
          emitRepeat(part);
      }
    }
    function emitChoice(nodes: readonly Node[]): void {
      const ends = nodes.map((each, index) => {
        const isLast = index === nodes.length - 1;
        const split = isLast ? undefined : add({ do: 'split', first: made.length + 1, second: 0 });
        emit(each);
        const end = add({ do: 'jump', to: 0 });
        if (split !== undefined) split.second = made.length;
        return end;
      });
      for (const end of ends) end.to = made.length;
    }
    function emitRepeat({ node: inner, least, most, greed }: Extract<Node, { kind: 'repeat' }>): void {
      for (let turn = 0; turn < least; turn += 1) emit(inner);
      const splits: Split[] = [];
      if (most === Number.POSITIVE_INFINITY) {
        const start = made.length;
        splits.push(add({ do: 'split', first: start + 1, second: start + 1 }));
        const slot = slots;
        slots += 1;
        add({ do: 'save', slot });
        emit(inner);
        add({ do: 'progress', slot });
        add({ do: 'jump', to: start });
      } else {
        for (let turn = least; turn < most; turn += 1) {
          splits.push(add({ do: 'split', first: made.length + 1, second: made.length + 1 }));
          emit(inner);
        }
      }
      for (const split of splits) {
        if (greed === 'greedy') split.second = made.length;
        else split.first = made.length;
      }
    }
  }
}
