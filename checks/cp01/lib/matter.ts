import type { Login } from "../../../stacks/plan/company/login-of.js";
import type { mailboxes } from "../../../stacks/plan/mailboxes.js";

/** What somebody writes to the helpdesk, and how a technician who reads it well qualifies it. */
export interface Matter {
  readonly by: Login;
  readonly to: keyof ReturnType<typeof mailboxes>["tickets"];
  /** No other ticket has it: a number of the candidate's own is in it. */
  readonly subject: string;
  readonly text: string;
  /** What he says when he is told that it is resolved and it is not. */
  readonly complaint: string;
  /** Share that he was refused; he tries it again and again. @default - none */
  readonly share?: string;
  readonly queue: string;
  /** By index in the helpdesk's scales. */
  readonly impact: 0 | 1 | 2;
  readonly urgency: 0 | 1 | 2;
}

/** What an exercise of this competence is about. */
export interface Story {
  /** Which of the bench's watches is its own: exercises may run side by side. */
  readonly name: string;
  readonly matters: readonly Matter[];
}
