/** A person of the fake company, as its directory holds them. Addresses end in the run's domain. */
export type Person = {
  /** Stable through every change; carries the run's marker. Source of `externalId`. */
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly displayName: string;
  /** The address of work; also the user name. The local part carries the run's marker, in lower case. */
  readonly email: string;
  readonly jobTitle?: string;
  readonly department?: string;
  /** BCP 47, as `de-DE`. */
  readonly locale?: string;
  /** The group whose name is sent where a target takes groups as an attribute. */
  readonly groupName?: string;
  /** false: blocked in the directory. */
  readonly enabled: boolean;
};

/** What an administrator can change about a person. */
export type PersonChange = Partial<Omit<Person, 'id'>>;

export type Group = {
  readonly id: string;
  /** Carries the run's marker. */
  readonly displayName: string;
  /** Ids of persons. */
  readonly memberIds: readonly string[];
};
