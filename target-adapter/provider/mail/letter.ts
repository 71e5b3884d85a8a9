/** A mail to be written: to whom, about what. */
export type Letter = {
  readonly kind: 'verification' | 'invitation' | 'notice';
  readonly to: string;
  /** The person's name, as greeted. */
  readonly name: string;
  /** The address that the letter is about. */
  readonly address: string;
  /** BCP 47, as the person's resource says; absent: not told. */
  readonly language?: string;
  /** The token of the link; a notice has none. */
  readonly token?: string;
};
