import { randomBytes } from 'node:crypto';
import { systemClock } from './system-clock.ts';

/** Time, chance and cost as this machine has them. */
export const machine = {
  clock: systemClock,
  random: (bytes: number): Uint8Array => randomBytes(bytes),
  fraction: (): number => Math.random(),
  measure(): { readonly cpuMs: number; readonly peakMemoryBytes: number } {
    const { user, system } = process.cpuUsage();
    return { cpuMs: Math.round((user + system) / 1_000), peakMemoryBytes: process.resourceUsage().maxRSS * 1_024 };
  },
};
