import { type ProblemCode, problemCodes } from '../../../target-adapter/problem.ts';
import type { Page } from './page.ts';
import { problemTexts } from './problem-texts.ts';

export function explainProblem(code: ProblemCode): Page {
  const { means, next } = problemTexts[code];
  return {
    head: `Problem ${code}, exit code ${problemCodes[code]}`,
    lead: means,
    parts: [['Next', next]],
    commands: [],
  };
}
