/** One condition on one attribute of a person. Entra ID's operators, spelt as its page spells them. */
export type ScopingClause = {
  /** An attribute of the person in the directory: `department`, `email`, `enabled`. */
  readonly attribute: string;
  readonly operator: ScopingOperator;
  /** Compared with regard to case; absent for the operators that take none. */
  readonly value?: string;
};

export type ScopingOperator =
  | '&'
  | '!&'
  | 'ENDS_WITH'
  | 'EQUALS'
  | 'NOT EQUALS'
  | 'Greater_Than'
  | 'Greater_Than_OR_EQUALS'
  | 'Includes'
  | 'IS FALSE'
  | 'IS TRUE'
  | 'IS NULL'
  | 'IS NOT NULL'
  | 'REGEX MATCH'
  | 'NOT REGEX MATCH';

/** All clauses must hold. */
export type ScopingFilter = { readonly title?: string; readonly clauses: readonly ScopingClause[] };
