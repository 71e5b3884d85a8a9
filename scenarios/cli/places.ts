import type { RunConfiguration } from '../config/run-configuration.ts';
import type { Embedded } from '../runner/embedded-target.ts';
import type { TargetPlace } from '../runner/target.ts';
import { askPerson } from './ask-person.ts';
import type { Surroundings } from './surroundings.ts';

/** Every target of the configuration, ready to be opened. The embedded provider starts here; the others are only known. */
export async function openPlaces(
  { targets, secrets }: RunConfiguration,
  { clock, random, fraction, version, stdin, stdout }: Surroundings,
): Promise<{ readonly all: readonly TargetPlace[]; close(): Promise<void> }> {
  let embedded: Embedded | undefined;
  const all: TargetPlace[] = [];
  for (const target of targets) {
    if (target.kind === 'embedded') {
      if (embedded === undefined) {
        const { openEmbedded } = await import('../runner/embedded-target.ts');
        embedded = await openEmbedded({ clock, random, fraction });
      }
      all.push(embedded.place(target.name));
    } else {
      const { configuredPlace } = await import('../runner/configured-target.ts');
      all.push(
        configuredPlace(target, {
          clock,
          fraction,
          version,
          secrets,
          ask: askPerson({ input: stdin, output: stdout }),
        }),
      );
    }
  }
  return {
    all,
    async close() {
      await embedded?.close();
    },
  };
}
