import { z } from "zod";
import type { Node } from "../nodes/node.js";
import { helpdeskRows, sqlText } from "./helpdesk-rows.js";

/** Numbers of the tickets whose subject has a reference, newest first. */
export async function ticketsAbout(desk1: Node, reference: string): Promise<readonly number[]> {
  const rows = await helpdeskRows(
    desk1,
    `SELECT id FROM tickets WHERE position(${sqlText(reference)} IN subject) > 0 ORDER BY id DESC`,
    z.object({ id: z.int() }),
  );
  return rows.map(({ id }) => id);
}
