#!/usr/bin/env node
import { writeSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { whyNotWritable } from '../../reports/run-log/why-not-writable.ts';
import { machine } from './machine.ts';
import { guardEnd } from './process-end.ts';
import { listenToProcess } from './process-signals.ts';
import { createProgram } from './program.ts';
import { tellFault } from './tell-error.ts';
import { version } from './version.ts';

process.title = 'scimulator';
// On a machine with much memory V8 lets garbage pile up: half of a run's peak would be what nobody needs any more.
setFlagsFromString('--heap-growing-percent=60');

const { exit, end } = guardEnd(process, (text) => void writeSync(2, text));
const signals = listenToProcess(process, {
  onFault: (fault) =>
    tellFault(fault, { stderr: process.stderr }, process.argv.includes('--verbose') ? 'verbose' : 'brief'),
  onFullDisk(error) {
    process.stderr.write(`Standard output cannot be written: ${whyNotWritable(error)}. Exit code 2.\n`);
    return 2;
  },
  onReaderGone() {
    process.stderr.write('Standard output was closed by what reads it, so this ends as at Ctrl-C.\n');
  },
  exit,
});

const exitCode = await createProgram({
  ...machine,
  env: process.env,
  folder: process.cwd(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  version,
  onInterrupt: signals.onInterrupt,
  exitNow: exit,
})(process.argv.slice(2));

await end(() => signals.exitCode(exitCode));
