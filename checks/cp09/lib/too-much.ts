/** Something in the directory that neither the plan nor the domain itself has there. */
export interface TooMuch {
  readonly what: string;
  /** When the account came to be that it is about, in milliseconds since 1970; undefined where it is of the plan. */
  readonly since?: number | undefined;
}
