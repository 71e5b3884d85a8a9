import { errorSchema } from './urns.ts';

/** The keywords of RFC 7644 §3.12, Table 9, and the three of RFC 9865 §2.1. */
export const scimTypes = [
  'invalidFilter',
  'tooMany',
  'uniqueness',
  'mutability',
  'invalidSyntax',
  'invalidPath',
  'noTarget',
  'invalidValue',
  'invalidVers',
  'sensitive',
  'invalidCursor',
  'expiredCursor',
  'invalidCount',
] as const;

export type ScimType = (typeof scimTypes)[number];

/** The body of an error answer; `status` is a string on the wire. RFC 7644 §3.12 */
export type ScimErrorBody = {
  readonly schemas: readonly [typeof errorSchema];
  readonly status: string;
  readonly scimType?: ScimType;
  readonly detail: string;
};

/** A refusal that the client is told: status, keyword, and one sentence that helps. No secret may stand in `detail`. */
export class ScimError extends Error {
  readonly status: number;
  readonly scimType: ScimType | undefined;

  constructor(status: number, detail: string, scimType?: ScimType) {
    super(detail);
    this.name = 'ScimError';
    this.status = status;
    this.scimType = scimType;
  }

  get body(): ScimErrorBody {
    return {
      schemas: [errorSchema],
      status: String(this.status),
      ...(this.scimType === undefined ? {} : { scimType: this.scimType }),
      detail: this.message,
    };
  }
}
