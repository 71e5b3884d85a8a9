/** Where a page begins. */
export type CursorPlace = {
  /** How many resources of the query come before it. */
  readonly from: number;
  /** Id of the last one before it, which it follows even where others came or went meanwhile. */
  readonly after?: string;
};

/** `forged`: not made here, or not for this query. */
export type CursorState = 'works' | 'expired' | 'forged';
