/** Something in the directory that neither the plan nor the domain itself has there. */
export interface TooMuch {
  readonly what: string;
  /** The entry that it is about; undefined where it is of the plan. */
  readonly dn?: string | undefined;
  /** When that came to be, in milliseconds since 1970; undefined where it is of the plan. */
  readonly since?: number | undefined;
}
