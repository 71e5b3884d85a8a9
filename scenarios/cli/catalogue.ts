import { readdir } from 'node:fs/promises';
import type { Reporter } from '../../reports/reporter.ts';
import type { Dialect } from '../../simulator/dialect.ts';
import type { Fault } from '../../target-adapter/provider/fault.ts';
import type { Observer } from '../observer.ts';
import { observing } from '../observing.ts';
import type { Scenario } from '../scenario.ts';
import { discover, hasMembers } from './discover.ts';

const here = (path: string): URL => new URL(path, import.meta.url);

/** What stands in the folders; looked up once, since nothing changes there while a process lives. */
export const loadScenarios = once(findScenarios);

export const loadObservers = once(
  (): Promise<readonly Observer[]> => discover(here('../observers'), hasMembers<Observer>('when', 'judge')),
);

async function findScenarios(): Promise<readonly Scenario[]> {
  const isScenario = hasMembers<Scenario>('play', 'checks', 'needs');
  const families = (await readdir(here('../idp'))).map((name) => here(`../idp/${name}`));
  const folders = [here('../lifecycle'), here('../cycles'), here('../conformance'), ...families];
  const [observers, ...scenarios] = await Promise.all([
    loadObservers(),
    ...folders.map((folder) => discover(folder, isScenario)),
  ]);
  return [...scenarios.flat(), ...observers.map(observing)];
}

export const loadDialects = once(
  (): Promise<readonly Dialect[]> =>
    discover(here('../../simulator/dialects'), hasMembers<Dialect>('converse', 'facts')),
);

export const loadFaults = once(
  (): Promise<readonly Fault[]> =>
    discover(here('../../target-adapter/provider/faults'), hasMembers<Fault>('id', 'title', 'caughtBy')),
);

function once<Found>(find: () => Promise<Found>): () => Promise<Found> {
  let found: Promise<Found> | undefined;
  return () => {
    found ??= find();
    return found;
  };
}

/** Reporters by name, loaded when they are asked for: each brings what it needs. */
const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  terminal: async () => (await import('../../reports/terminal.ts')).terminal,
  html: async () => (await import('../../reports/html.ts')).html,
  json: async () => (await import('../../reports/json.ts')).json,
  junit: async () => (await import('../../reports/junit.ts')).junit,
  gallery: async () => (await import('../../reports/gallery.ts')).gallery,
  badge: async () => (await import('../../reports/badge.ts')).badge,
};

export const reporterNames = Object.keys(reporters);

export function loadReporter(name: string): Promise<Reporter> {
  const load = reporters[name];
  if (load === undefined) throw new Error(`there is no report ${name}`);
  return load();
}
