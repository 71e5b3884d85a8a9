/**
 * The rules of the architecture check, as data. A file answers to every rule whose `in` it lies under.
 *
 * `may`: what a file under `in` may import, as beginnings of paths; `mayType`: what more it may import by type alone;
 * `packages`: whether npm packages and Node's modules are open to it; `ambient`: globals that it may not touch.
 */

/** Open to every room: the vocabulary of the wire, the error that a user reads, time, and what a target declares. */
const vocabulary = [
  'target-adapter/scim/',
  'target-adapter/problem.ts',
  'target-adapter/clock.ts',
  'target-adapter/behaviour.ts',
];
const rooms = ['scenarios/', 'simulator/', 'target-adapter/', 'reports/'];

/** What would let time, chance, the network or the user's surroundings into a pure function. */
const outsideWorld = [
  'process',
  'console',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'performance',
  'crypto',
  'globalThis',
  'Date.now',
  'new Date()',
  'Math.random',
];

export const rules = [
  {
    id: 'target-adapter-is-the-ground-floor',
    because: 'the target adapter knows nothing of who uses it; hand in what it needs',
    in: ['target-adapter/'],
    may: ['target-adapter/'],
    packages: true,
  },
  {
    id: 'simulator-knows-no-scenario',
    because: 'imports go down the stairs only: scenarios -> simulator -> target-adapter',
    in: ['simulator/'],
    may: ['simulator/', 'target-adapter/', 'reports/run-log/'],
    packages: true,
  },
  {
    id: 'reporters-read-the-run-log-alone',
    because: 'a report is a fold over the run log, so that it works on last year’s file',
    in: ['reports/'],
    may: ['reports/', ...vocabulary],
    packages: true,
    readable: true,
  },
  {
    id: 'run-log-knows-no-reporter',
    because: 'the run log is the one source; reporters depend on it, never the other way',
    in: ['reports/run-log/'],
    may: ['reports/run-log/', ...vocabulary],
    packages: true,
  },
  {
    id: 'scenarios-are-made-of-the-rooms',
    because: 'what is shipped imports the four rooms and nothing of tests, benchmarks or builds',
    in: ['scenarios/'],
    may: rooms,
    packages: true,
  },
  {
    id: 'wire-vocabulary-is-pure',
    because: 'every room speaks it, and a test needs no network for it',
    in: ['target-adapter/scim/'],
    may: ['target-adapter/scim/'],
    packages: false,
    readable: true,
    ambient: outsideWorld,
  },
  {
    id: 'dialects-are-pure',
    because: 'a dialect is a conversation: the engine adds network, time, retries and chance',
    in: ['simulator/dialects/'],
    may: [
      'simulator/dialects/',
      'simulator/intent.ts',
      'simulator/dialect.ts',
      'simulator/job-habits.ts',
      'simulator/mapping/',
      'target-adapter/scim/',
    ],
    mayType: ['simulator/directory/'],
    packages: false,
    readable: true,
    ambient: outsideWorld,
  },
  {
    id: 'mappings-are-pure',
    because: 'an expression is evaluated for one person at a time, with the time and the chance that it is handed',
    in: ['simulator/mapping/'],
    may: ['simulator/mapping/', 'simulator/directory/seed.ts', 'target-adapter/scim/', 'target-adapter/problem.ts'],
    mayType: ['simulator/directory/'],
    packages: false,
    readable: true,
    ambient: outsideWorld,
  },
  {
    id: 'judges-are-pure',
    because: 'a check judges evidence as the run log holds it, so that an old run can be judged again',
    in: ['scenarios/checks/', 'scenarios/observers/'],
    may: [
      'scenarios/advertised-type.ts',
      'scenarios/check.ts',
      'scenarios/observer.ts',
      'scenarios/checks/',
      'scenarios/observers/',
      'target-adapter/scim/',
      'target-adapter/behaviour.ts',
    ],
    mayType: rooms,
    packages: false,
    readable: true,
    ambient: outsideWorld,
  },
  {
    id: 'surroundings-are-handed-in',
    because: 'only the command line reads time, chance, environment and console; everybody else is handed them',
    in: rooms,
    except: ['scenarios/cli/'],
    ambient: ['process', 'console', 'Date.now', 'new Date()', 'Math.random'],
  },
];
