import type { Scene } from "../../lib/check.js";
import { draw } from "../../lib/draw.js";

/** What a customer from abroad asks of the helpdesk. */
export interface CustomerQuestion {
  /** His own number, which he wants repeated. */
  readonly reference: string;
  readonly subject: string;
  readonly text: string;
}

/** How many hexadecimal digits of the fingerprint he asks for. */
export const digits = 8;

/** Draw the candidate's customer. */
export function customerQuestion(scene: Pick<Scene, "password">): CustomerQuestion {
  const numbers = Array.from({ length: 9000 }, (_, at) => 1000 + at) as [number, ...number[]];
  const reference = `NW-${draw(scene, "cp05/customer/reference", numbers)}`;
  return {
    reference,
    subject: `${reference}: is this really your mail server?`,
    text: `Dear support team,

Our security officer will not let us send you the contract before he has compared the certificate of your mail server by another way than the mail itself. What we get on port 25 of your public address may be anybody's.

Could you please give me the last ${digits} hexadecimal digits of its SHA-256 fingerprint, and tell me whether it is still valid for at least thirty days? Please quote our reference ${reference}, otherwise your answer will not reach me. And I am sorry to say that nobody here reads French.

Kind regards,
Ingrid Solberg, Nordvik Shipping`,
  };
}
