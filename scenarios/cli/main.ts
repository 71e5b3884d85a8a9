#!/usr/bin/env node
import { randomBytes } from 'node:crypto';
import { createProgram } from './program.ts';
import type { Surroundings } from './surroundings.ts';
import { systemClock } from './system-clock.ts';
import { version } from './version.ts';

process.title = 'scimulator';

const surroundings: Surroundings = {
  env: process.env,
  folder: process.cwd(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  clock: systemClock,
  version,
  random: randomBytes,
  fraction: Math.random,
  onInterrupt(listener) {
    process.on('SIGINT', listener).on('SIGTERM', listener);
    return () => process.off('SIGINT', listener).off('SIGTERM', listener);
  },
  exitNow: (code) => process.exit(code),
  measure() {
    const { user, system } = process.cpuUsage();
    return { cpuMs: Math.round((user + system) / 1_000), peakMemoryBytes: process.resourceUsage().maxRSS * 1_024 };
  },
};

// A reader that has seen enough, such as `head`, closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await createProgram(surroundings)(process.argv.slice(2));
