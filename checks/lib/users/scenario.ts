import type { Text } from "../../../scripts/ground/text.js";
import type { Login } from "../../../stacks/plan/company/login-of.js";
import type { mailboxes } from "../../../stacks/plan/mailboxes.js";

/** One thing that somebody wants of the helpdesk, and how they go on about it. In French: the company writes it. */
export interface Wish {
  readonly by: Login;
  readonly to: keyof ReturnType<typeof mailboxes>["tickets"];
  readonly subject: string;
  /** How it is first told; one is drawn. */
  readonly told: readonly [string, ...string[]];
  /** What they answer to a technician who asks. */
  readonly detail: string;
  /** What they say when it is called resolved and is not. */
  readonly complaint: string;
  /** At most how many times; drawn. */
  readonly complaints: number;
}

/** A piece of a company's day. */
export interface Scenario {
  readonly title: Text;
  readonly wishes: readonly Wish[];
}
