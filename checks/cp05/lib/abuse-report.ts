import type { Scene } from "../../lib/check.js";
import { draw } from "../../lib/draw.js";

/** What the postmaster of another company complains of, in English. */
export interface AbuseReport {
  /** His case number, which he wants repeated. */
  readonly reference: string;
  /** Another number of his, which is none of the answer's. */
  readonly customerNumber: string;
  readonly subject: string;
  readonly text: string;
}

/** Draw the candidate's. */
export function abuseReport(scene: Pick<Scene, "password">): AbuseReport {
  const numbers = Array.from({ length: 9000 }, (_, at) => 1000 + at) as [number, ...number[]];
  const reference = `NW-CASE-${draw(scene, "cp05/abuse/reference", numbers)}`;
  const customerNumber = `NW-CUST-${draw(scene, "cp05/abuse/customer", numbers)}`;
  return {
    reference,
    customerNumber,
    subject: `${reference}: your mail server forwards other people's mail`,
    text: `Dear mail administrators,

Since last night your server has been forwarding messages between people who work neither for you nor for us. Unless this stops, we will have to refuse whatever it sends us.

Please do not switch the server off, and do not refuse mail that is meant for you, or that your own staff send: all of that is welcome. It should only stop forwarding what is neither from your people nor for them.

Once you are done, would you please write back and tell me: our case number (the one in the subject, not our customer number ${customerNumber}, which is for invoices only), and the public IPv4 address of the server concerned, so that we can take it off our list. Our rules forbid us to keep addresses of other companies' internal networks, therefore leave these out of your answer. I am afraid that nobody here reads French.

Kind regards,
Ingrid Solberg, Nordvik Shipping`,
  };
}
