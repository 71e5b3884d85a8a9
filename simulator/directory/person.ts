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
  readonly employeeNumber?: string;
  readonly companyName?: string;
  readonly nickName?: string;
  /** Telephone numbers, as the directory spells them. */
  readonly phone?: string;
  readonly mobile?: string;
  readonly fax?: string;
  /** The address of work. */
  readonly street?: string;
  readonly city?: string;
  readonly state?: string;
  readonly postalCode?: string;
  readonly country?: string;
  /** The room or building. */
  readonly office?: string;
  /** Further mail addresses. */
  readonly otherEmails?: readonly string[];
  /** The manager's `id`. */
  readonly managerId?: string;
  /** Roles in the application that are assigned to the person. */
  readonly roles?: readonly AppRole[];
  /** BCP 47, as `de-DE`. */
  readonly locale?: string;
  /** The group whose name is sent where a target takes groups as an attribute. */
  readonly groupName?: string;
  /** false: blocked in the directory. */
  readonly enabled: boolean;
};

/** A role of the application, as the directory knows it. `value` is what a target should see. */
export type AppRole = { readonly id: string; readonly value: string; readonly displayName: string };

/** What an administrator can change about a person. */
export type PersonChange = Partial<Omit<Person, 'id'>>;

export type Group = {
  readonly id: string;
  /** Carries the run's marker. */
  readonly displayName: string;
  /** Ids of persons. */
  readonly memberIds: readonly string[];
};
