/** Why an administrator's act is refused. The message is read by a person; it says what to do. */
export class Refusal extends Error {
  /** 400, 401, 403, 404 or 409. */
  readonly status: number;
  /** Stable: `sso-required`. */
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
  }
}
