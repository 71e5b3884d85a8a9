/**
 * Duties that one administration token is enough to see and that no check tests yet. Only to be shortened: a line goes with
 * the check that makes it untrue.
 */
export const openDuties: readonly string[] = [];
