import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import {
  type Asker,
  HelpdeskClient,
  type Ticket,
} from "../../checks/lib/helpdesk/helpdesk-client.js";

const foundSchema = z.object({
  items: z.array(z.object({ id: z.union([z.string(), z.number()]).transform(String) })),
});

/** A client of the helpdesk that also finds tickets by what is known of them. */
export class HelpdeskReader extends HelpdeskClient {
  /** Numbers of the tickets that a query of RT's own language finds. */
  async find(as: Asker, query: string): Promise<readonly string[]> {
    const path = `/tickets?query=${encodeURIComponent(query)}`;
    const { items } = await this.ask(as, "GET", path, undefined, foundSchema);
    return items.map(({ id }) => id);
  }

  /** The ticket of a subject, once there is one. */
  async opened(as: Asker, subject: string): Promise<Ticket> {
    for (let tries = 0; tries < 60; tries++) {
      const [id] = await this.find(as, `Subject LIKE '${subject}'`);
      if (id) return this.ticket(as, id);
      await setTimeout(400);
    }
    throw new Error(`no ticket '${subject}' was opened`);
  }
}
