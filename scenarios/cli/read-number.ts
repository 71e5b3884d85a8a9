import { Problem } from '../../target-adapter/problem.ts';

/** A whole number that a flag has. Throws Problem `USAGE`. */
export function readNumber(
  flag: string,
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new Problem('USAGE', {
    happened: `${flag} is ${text}`,
    expected: `a whole number from ${least} to ${most}`,
    next: `${flag} ${least}`,
  });
}

/** 0 takes any that is free. Throws Problem `USAGE`. */
export const readPort = (flag: string, text: string): number => readNumber(flag, text, { least: 0, most: 65_535 });
