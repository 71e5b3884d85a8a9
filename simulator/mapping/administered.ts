import { Problem } from '../../target-adapter/problem.ts';
import type { Person } from '../directory/person.ts';
import { hashOf } from '../directory/seed.ts';
import { type Chance, chanceOf } from './chance.ts';
import { ExpressionError } from './expression-error.ts';
import type { Language } from './language.ts';
import type { Custom } from './settings.ts';
import type { MappedAttribute } from './target-path.ts';
import { told } from './told.ts';

/** Which write a value is for: some rows are sent when an account is created and never again. */
export type Moment = 'create' | 'update';

/** What a row makes of one person. `left-out`: the row is not there; `none`: its source is empty. */
export type Yield = (
  | { readonly kind: 'value'; readonly value: string | boolean }
  | { readonly kind: 'list'; readonly elements: readonly unknown[] }
  | { readonly kind: 'none' | 'left-out' }
) & { readonly warnings?: readonly string[] };

/** Time, chance and other people, handed in. */
export type RowWorld = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly chance: Chance;
  readonly personOf: (directoryId: string) => Person | undefined;
  /** Attributes of the identity provider that are set for a sample, before whatever the person has. */
  readonly overrides?: Custom;
};

/** One line of a mapping as an administrator typed it, judged when it was loaded. */
export type Row = {
  /** The path of the target's attribute. */
  readonly to: string;
  readonly kind: 'attribute' | 'constant' | 'expression' | 'template' | 'built-in';
  /** As it was typed. */
  readonly from: string;
  readonly apply: 'always' | 'create';
  /** Sent where the source is empty, when an account is created. */
  readonly otherwise?: string;
  /** Entra ID's precedence of matching attributes: 1 is the first. */
  readonly matching?: number;
  /** Whose source is another object: it goes by itself, as that object's id in the target. */
  readonly reference?: 'manager';
  /** Throws `ExpressionError` with the code `evaluation`. */
  evaluate(person: Person, world: RowWorld): Yield;
};

/** What seems wrong with a mapping and may be meant so. `row`: its index. */
export type MappingWarning = { readonly code: string; readonly message: string; readonly row?: number };

/** The mapping that an administrator has set for one identity provider, in place of its default. */
export type AdministeredMapping = {
  readonly language: Language;
  readonly rows: readonly Row[];
  readonly warnings: readonly MappingWarning[];
};

/** A mapping at work in one run. */
export type BoundMapping = {
  /** Throws Problem `MAPPING_FAILED` where an expression cannot be evaluated for this person. */
  mapped(person: Person, moment: Moment): readonly MappedAttribute[];
  /** Rows that go by themselves, since their source is another object. */
  readonly references: readonly { readonly from: 'manager'; readonly to: string }[];
};

export type Circumstances = Omit<RowWorld, 'chance'> & { readonly seed: number };

export const bindMapping = ({ rows }: AdministeredMapping, circumstances: Circumstances): BoundMapping => ({
  references: rows.flatMap(({ reference, to }) => (reference === undefined ? [] : [{ from: reference, to }])),
  mapped: (person, moment) =>
    rows.flatMap((row) => {
      const sent = sentBy(row, yieldOf(row, person, circumstances), moment);
      return sent === undefined ? [] : [sent];
    }),
});

/** What a row yields for a person. The same person gets the same by chance. Throws Problem `MAPPING_FAILED`. */
export function yieldOf(row: Row, person: Person, { seed, ...world }: Circumstances): Yield {
  try {
    return row.evaluate(person, { ...world, chance: chanceOf(hashOf(seed, person.id, row.to)) });
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new Problem(
      'MAPPING_FAILED',
      {
        happened: `the mapping of ${row.to} fails for ${person.displayName}: ${told(error, row.from)}`,
        expected: 'an expression that has a value for everybody in scope',
        next: `scimulator map --expression '${row.from}' tries it on one person`,
      },
      { cause: error },
    );
  }
}

/** What is sent of it; undefined: nothing is said of this attribute. */
export function sentBy(
  { to, apply, otherwise, reference }: Row,
  found: Yield,
  moment: Moment,
): MappedAttribute | undefined {
  if (reference !== undefined || (apply === 'create' && moment === 'update')) return undefined;
  switch (found.kind) {
    case 'left-out':
      return undefined;
    case 'value':
      return { path: to, value: found.value };
    case 'list':
      return { path: to, value: undefined, elements: found.elements };
    case 'none':
      return { path: to, value: moment === 'create' ? otherwise : undefined };
  }
}
