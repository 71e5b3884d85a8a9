import { Problem } from '../../target-adapter/problem.ts';

/** A file that is no recording, or a broken one; `where` as a reader finds the place: `run.har, entry 3`. */
export const recordingProblem = (where: string, why: string, next = takesBoth): Problem =>
  new Problem('RECORDING_INVALID', {
    happened: `${where} ${why}`,
    expected: 'a HAR file (version 1.2) or a run.jsonl',
    next,
  });

const takesBoth = 'save it again from the tool that recorded it; scimulator record writes a run.jsonl';
