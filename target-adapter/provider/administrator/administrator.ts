import type { IssuedToken } from '../../administration/administration.ts';
import type { Configuration } from '../configuration.ts';
import type { Outbox } from '../mail/outbox.ts';
import type { Organization, OrganizationPerson } from '../organization/organization.ts';
import type { Seats } from '../organization/seats.ts';
import type { Policies } from '../policies.ts';
import { Refusal } from '../refusal.ts';
import type { TenantClock } from '../tenant-clock.ts';
import type { TokenListing } from '../token.ts';
import type { TokenBook } from '../token-book.ts';
import { type ConnectionTest, testConnection } from './test-connection.ts';

export type ConfigurationView = {
  readonly sso: Configuration['sso'];
  readonly scim: Configuration['scim'];
  readonly enforcement: Configuration['enforcement'];
  /** null: SCIM is not set up. */
  readonly baseUrl: string | null;
};

/** Everything that an administrator does; whether somebody may is asked before. Each throws Refusal. */
export type Administrator = {
  configuration(): ConfigurationView;
  setUpConfiguration(): { readonly baseUrl: string };
  /** Every token ends; the people stay. */
  deleteConfiguration(): void;
  setSso(sso: Configuration['sso']): ConfigurationView;
  setEnforcement(enforcement: Configuration['enforcement']): ConfigurationView;
  /** `person`: id of the person whose own it is. */
  issueToken(ttlSeconds: number, person?: string): IssuedToken;
  tokens(): readonly TokenListing[];
  revokeToken(id: string): void;
  testConnection(token: string | undefined): Promise<ConnectionTest>;
  people(userName?: string): readonly OrganizationPerson[];
  /** By hand, as before there was provisioning; refused while SCIM is enforced. */
  invite(person: { readonly userName: string; readonly displayName: string }): OrganizationPerson;
  removePerson(id: string): void;
  /** As if the person logged in. */
  tryLogIn(person: { readonly userName: string; readonly password: string }): { readonly allowed: boolean };
  seats(): Seats;
  setFreeSeats(free: number | null): Seats;
  /** Moves the tenant's clock; the time it tells now, ISO 8601. */
  passTime(seconds: number): { readonly now: string };
  mail(): Pick<Outbox, 'handedOver' | 'failed' | 'failures'>;
};

export type AdministratorOptions = {
  readonly start: Configuration;
  /** Told on each change. */
  readonly onConfiguration: (configuration: Configuration) => void;
  readonly baseUrl: () => string;
  readonly organization: Organization;
  readonly tokens: TokenBook;
  readonly outbox: Outbox;
  readonly clock: TenantClock;
  readonly policies: Policies['configuration'];
  /** Asks SCIM itself for one page of users; the status of its answer. */
  readonly askScim: () => Promise<number>;
};

export function createAdministrator(options: AdministratorOptions): Administrator {
  const { organization, tokens, outbox, clock, policies, baseUrl, onConfiguration, askScim } = options;
  let configuration = options.start;

  const change = (changed: Partial<Configuration>) => {
    configuration = { ...configuration, ...changed };
    onConfiguration(configuration);
    return view();
  };
  const view = (): ConfigurationView => {
    const { sso, scim, enforcement } = configuration;
    return { sso, scim, enforcement, baseUrl: scim === 'set-up' ? baseUrl() : null };
  };
  const needScim = () => {
    if (configuration.scim === 'none')
      throw new Refusal(409, 'scim-not-set-up', 'SCIM is not set up. Set it up first.');
  };

  const needSso = () => {
    if (configuration.sso === 'off' && policies.needsSso()) {
      throw new Refusal(
        409,
        'sso-required',
        'SAML single sign-on must be on before SCIM can be turned on. Turn on single sign-on first.',
      );
    }
  };

  return {
    configuration: view,
    setUpConfiguration() {
      if (configuration.scim === 'set-up')
        throw new Refusal(
          409,
          'scim-set-up-already',
          'SCIM is set up already. Delete the configuration to begin anew.',
        );
      needSso();
      change({ scim: 'set-up', generation: configuration.generation + 1 });
      return { baseUrl: baseUrl() };
    },
    deleteConfiguration() {
      needScim();
      tokens.endAll();
      change({ scim: 'none', enforcement: 'off' });
      organization.afterConfigurationDeleted();
    },
    setSso(sso) {
      if (sso === 'off' && configuration.enforcement === 'on' && policies.needsSso()) {
        throw new Refusal(
          409,
          'sso-needed-by-scim',
          'SCIM is enforced and needs single sign-on. Turn Enforce SCIM off before single sign-on.',
        );
      }
      return change({ sso });
    },
    setEnforcement(enforcement) {
      if (enforcement === 'on') {
        needScim();
        needSso();
      }
      return change({ enforcement });
    },
    issueToken(ttlSeconds, person) {
      needScim();
      if (person !== undefined && organization.repository.get('User', person) === undefined)
        throw new Refusal(404, 'no-such-person', `Nobody in the organization has the id ${person}.`);
      return tokens.issue(ttlSeconds, person);
    },
    tokens: tokens.list,
    revokeToken: tokens.revoke,
    testConnection: (token) => testConnection({ configuration, tokens, token, askScim }),
    people: organization.people,
    invite(person) {
      if (configuration.enforcement === 'on') {
        throw new Refusal(
          409,
          'scim-enforced',
          'SCIM is enforced: people are added in the identity provider. Turn Enforce SCIM off to invite by hand.',
        );
      }
      return organization.invite(person);
    },
    removePerson: organization.removeEntirely,
    tryLogIn: ({ userName, password }) => ({ allowed: organization.admits(userName, password) }),
    seats: organization.seats,
    setFreeSeats(free) {
      organization.setFreeSeats(free);
      return organization.seats();
    },
    passTime(seconds) {
      clock.pass(seconds);
      return { now: new Date(clock.now()).toISOString() };
    },
    mail: () => ({ handedOver: outbox.handedOver, failed: outbox.failed, failures: outbox.failures }),
  };
}
