/** A regular expression as a tree: the part of .NET's and Java's syntax that mappings use. */
export type Node =
  | { readonly kind: 'empty' }
  | { readonly kind: 'set'; readonly has: CharacterSet }
  | { readonly kind: 'assertion'; readonly what: Assertion }
  | { readonly kind: 'look'; readonly node: Node; readonly holds: 'if-there' | 'unless-there' }
  | { readonly kind: 'group'; readonly index: number; readonly node: Node }
  | { readonly kind: 'back'; readonly index: number }
  | { readonly kind: 'sequence'; readonly nodes: readonly Node[] }
  | { readonly kind: 'choice'; readonly nodes: readonly Node[] }
  | {
      readonly kind: 'repeat';
      readonly node: Node;
      readonly least: number;
      readonly most: number;
      readonly greed: 'greedy' | 'lazy';
    };

export type Assertion = 'start' | 'end' | 'end-or-newline' | 'line-start' | 'line-end' | 'boundary' | 'no-boundary';

/** Whether a character (one code unit) belongs to it. */
export type CharacterSet = (character: string) => boolean;

export type ParsedPattern = {
  readonly node: Node;
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
};

/** What is wrong with a pattern; `at`: characters of the pattern before it. */
export class PatternError extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.name = 'PatternError';
    this.at = at;
  }
}
