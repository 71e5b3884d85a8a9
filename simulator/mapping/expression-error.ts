/** What is wrong with an expression. `evaluation`: with one person's values, found when they are mapped. */
export type ExpressionErrorCode =
  | 'syntax'
  | 'unknown-function'
  | 'unknown-attribute'
  | 'arity'
  | 'bad-literal'
  | 'bad-pattern'
  | 'bad-place'
  | 'too-long'
  | 'too-deep'
  | 'not-for-scim'
  | 'not-supported'
  | 'evaluation';

export type ExpressionErrorDetails = {
  /** Where it stands: characters before it. */
  readonly at: number;
  readonly function?: string;
  readonly parameter?: string;
  /** What was named, and the names that there are: for a suggestion. */
  readonly unknown?: { readonly name: string; readonly known: readonly string[] };
  /** A sentence on what to write in its place. */
  readonly hint?: string;
};

/** The one error of the mapping languages. The message is a sentence without its end. */
export class ExpressionError extends Error {
  readonly code: ExpressionErrorCode;
  readonly details: ExpressionErrorDetails;

  constructor(code: ExpressionErrorCode, message: string, details: ExpressionErrorDetails) {
    super(message);
    this.name = 'ExpressionError';
    this.code = code;
    this.details = details;
  }

  /** 1 for the first character. */
  get column(): number {
    return this.details.at + 1;
  }
}
