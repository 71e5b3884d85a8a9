/** A person as the target's own administrator sees them, beyond SCIM. */
export type PersonView = {
  readonly id: string;
  /** In the target's words; the embedded provider says pending, active, deactivated or deleted. Absent: not told. */
  readonly state?: string;
  /** Absent: the target cannot tell. */
  readonly canLogIn?: boolean;
  /** The address that logs in now. Absent: not told. */
  readonly address?: string;
  /** Names of the groups that the person stands in. Absent: not told. */
  readonly groups?: readonly string[];
};

export type IssuedToken = { readonly id: string; readonly token: string };

/** `nobody`: without a session. `path` is below the administrator's API: `/tokens`. */
export type AdministratorAct = {
  readonly role: 'owner' | 'admin' | 'member' | 'nobody';
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
};

/** What the target's administrator (or its support) can do. */
export type AdministrationCalls = {
  issueToken(options: { readonly ttlSeconds: number }): Promise<IssuedToken>;
  revokeToken(options: { readonly id: string }): Promise<void>;
  deleteConfiguration(): Promise<void>;
  /** The base URL may be another one than before. */
  setUpConfiguration(): Promise<{ readonly baseUrl?: string }>;
  /** `free` more people can take a seat; null lifts the limit again. */
  setFreeSeats(options: { readonly free: number | null }): Promise<void>;
  /**
   * By the address that logs in, or by the one that is pending; undefined: nobody has it. A search that does not heed its
   * filter answers with anybody: look at the address before you remove.
   */
  findPerson(options: { readonly userName: string }): Promise<PersonView | undefined>;
  /** Support removes the person entirely. */
  removePerson(options: { readonly id: string }): Promise<void>;
  /** Moves the target's clock, so that links and tokens expire without waiting. */
  passTime(options: { readonly seconds: number }): Promise<void>;
  /** Resolves when every mail that the target owes has been handed to the mailbox (no quiet window is needed then). */
  settleMail(): Promise<void>;
  /** One call to the target's administrator's API in the name of somebody. Only the embedded provider offers it. */
  actAs(options: AdministratorAct): Promise<{ readonly status: number; readonly body: unknown }>;
};

export type AdministrationCall = keyof AdministrationCalls;

/**
 * A target's administration: a missing call makes what needs it a skip, with `whyNot` as the reason.
 * A call that fails throws Problem `ADMINISTRATION_FAILED`; a person who does not answer in time, `NOBODY_ANSWERED`.
 */
export type Administration = Partial<AdministrationCalls> & {
  /** `administration.http has no removePerson call`. */
  whyNot(call: AdministrationCall): string;
  close(): Promise<void>;
};
