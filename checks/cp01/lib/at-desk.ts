import { z } from "zod";
import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { Scene } from "../../lib/check.js";
import { type AtHelpdesk, atHelpdesk } from "../../lib/helpdesk/at-helpdesk.js";
import type { Matter } from "./matter.js";

/** What a technician does with tickets in the helpdesk's pages. */
export class AtDesk {
  private readonly seat: AtHelpdesk;

  private constructor(seat: AtHelpdesk) {
    this.seat = seat;
  }

  static async sit(scene: Scene<"probe-lan">): Promise<AtDesk> {
    return new AtDesk(await atHelpdesk(scene, staff().technician.login));
  }

  async ask(method: string, path: string, body?: unknown): Promise<void> {
    const { desk, as } = this.seat;
    await desk.ask(as, method, path, body);
  }

  /**
   * Make something, e.g. a ticket.
   *
   * @returns its number
   */
  make(path: string, body: unknown): Promise<string> {
    const { desk, as } = this.seat;
    return desk.make(as, path, body);
  }

  /** Change a ticket; RT answers 200 and says in words what it refused. */
  async change(ticket: number, change: object): Promise<void> {
    const { desk, as } = this.seat;
    const said = await desk.ask(as, "PUT", `/ticket/${ticket}`, change, z.array(z.string()));
    const refused = said.find((line) => /denied|could not|refus|permission|invalid/i.test(line));
    if (refused) throw new Error(`ticket ${ticket}: ${refused}`);
  }

  async write(ticket: number, how: "correspond" | "comment", text: string): Promise<void> {
    await this.ask("POST", `/ticket/${ticket}/${how}`, {
      Content: text,
      ContentType: "text/plain",
    });
  }

  /** Take a ticket, qualify it as its letter tells, and answer the requester. */
  async takeOn(
    ticket: number,
    { queue, impact, urgency }: Pick<Matter, "queue" | "impact" | "urgency">,
    answer: string,
  ): Promise<void> {
    await this.change(ticket, {
      Owner: staff().technician.login,
      Queue: queue,
      Status: "ouvert",
      CustomFields: { Impact: helpdesk().impact[impact], Urgence: helpdesk().urgency[urgency] },
    });
    await this.write(ticket, "correspond", answer);
  }

  /** Wait until each ticket has a status. */
  async become(tickets: readonly number[], status: string): Promise<void> {
    const { desk, as } = this.seat;
    for (const ticket of tickets) await desk.becomes(as, String(ticket), status);
  }
}
