import type { Dialect, Setting } from '../../../simulator/dialect.ts';
import type { Person } from '../../../simulator/directory/person.ts';
import { resolveOptions } from '../../../simulator/engine/options.ts';
import {
  type AdministeredMapping,
  bindMapping,
  type Circumstances,
  type MappingWarning,
  type Row,
  sentBy,
  yieldOf,
} from '../../../simulator/mapping/administered.ts';
import { chanceOf } from '../../../simulator/mapping/chance.ts';
import { markerLost } from '../../../simulator/mapping/lint.ts';
import type { Custom } from '../../../simulator/mapping/settings.ts';
import type { MappedAttribute } from '../../../simulator/mapping/target-path.ts';
import { rfc } from '../../../target-adapter/behaviour.ts';
import { Problem } from '../../../target-adapter/problem.ts';
import type { ConfiguredMapping } from './configured-mapping.ts';
import { createBody } from './create-body.ts';
import { sampleMarker } from './sample-person.ts';
import { sourcesOf } from './sources-of.ts';

/** One row with what it makes of the person. */
export type MappedRow = {
  readonly to: string;
  readonly from: string;
  readonly kind: Row['kind'];
  readonly apply: Row['apply'];
  /** undefined: nothing is sent. */
  readonly value: unknown;
  readonly warnings: readonly string[];
  readonly problem?: Problem;
};

export type Mapped = {
  readonly dialect: Dialect;
  readonly person: Person;
  readonly custom: Custom;
  /** The target whose mapping it is; undefined: the default. */
  readonly target?: string;
  readonly rows: readonly MappedRow[];
  readonly warnings: readonly MappingWarning[];
  /** Of the create that follows; undefined: there is none. */
  readonly body?: unknown;
};

export type MapOptions = {
  readonly dialect: Dialect;
  readonly person: Person;
  readonly custom: Custom;
  readonly circumstances: Circumstances;
  readonly configured?: ConfiguredMapping;
};

export function mapRows({ dialect, person, custom, circumstances, configured }: MapOptions): Mapped {
  const { mapping, groupAttribute } = configured?.behaviour ?? rfc;
  const own = configured?.mapping;
  const chance = chanceOf(circumstances.seed);
  const setting: Setting = {
    linkedId: () => undefined,
    personOf: circumstances.personOf,
    mapping,
    ...(own === undefined ? {} : { administered: bindMapping(own, circumstances) }),
    groupAttribute,
    groups: 'none',
    trigger: 'cycle',
    guid: chance.guid,
    testAddress: () => 'scim.test.sample@example.org',
    options: resolveOptions(dialect, configured?.options ?? {}),
  };
  const rows = own === undefined ? defaultRows(dialect, person, setting) : administeredRows(own, person, circumstances);
  const failed = rows.some(({ problem }) => problem !== undefined);
  const body = failed ? undefined : createBody(dialect, person, setting);
  const unread: readonly MappingWarning[] =
    own === undefined
      ? Object.keys(custom).map((name) => ({
          code: 'not-read',
          message: `the default mapping reads the attributes that the rows name, and not ${name}`,
        }))
      : [];
  const lost: readonly MappingWarning[] =
    !failed && markerLost(sampleMarker, rows)
      ? [
          {
            code: 'marker-lost',
            message: 'no row keeps the run’s marker, so nothing that is created could be changed again',
          },
        ]
      : [];
  return {
    dialect,
    person,
    custom,
    ...(own === undefined || configured === undefined ? {} : { target: configured.target }),
    rows,
    warnings: [...(own?.warnings ?? []), ...unread, ...lost],
    ...(body === undefined ? {} : { body }),
  };
}

function administeredRows(
  { rows }: AdministeredMapping,
  person: Person,
  circumstances: Circumstances,
): readonly MappedRow[] {
  return rows.map((row) => {
    const { to, from, kind, apply } = row;
    try {
      const found = yieldOf(row, person, circumstances);
      return { to, from, kind, apply, value: valueIn(sentBy(row, found, 'create')), warnings: found.warnings ?? [] };
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      return { to, from, kind, apply, value: undefined, warnings: [], problem };
    }
  });
}

/** What a default mapping reads is found out: which of the person's attributes change what is sent. */
const defaultRows = (dialect: Dialect, person: Person, setting: Setting): readonly MappedRow[] =>
  dialect.mapped(person, setting).map((attribute) => ({
    to: attribute.path,
    from: sourcesOf(attribute.path, person, (each) => dialect.mapped(each, setting)).join(', '),
    kind: 'attribute',
    apply: 'always',
    value: valueIn(attribute),
    warnings: [],
  }));

const valueIn = (attribute: MappedAttribute | undefined): unknown => attribute?.elements ?? attribute?.value;
