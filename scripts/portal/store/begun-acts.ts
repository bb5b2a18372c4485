import { randomBytes } from "node:crypto";
import { z } from "zod";
import { takeName } from "../../ground/kernel-name.js";
import { namesUnder } from "../../ground/names-under.js";
import type { Text } from "../../ground/text.js";
import { textSchema } from "../../ground/text-schema.js";
import type { Store } from "./store.js";

const inKernel = "plateau/portal/server/";

const row = z.object({
  candidate: z.string(),
  what: z.string().transform((text) => textSchema.parse(JSON.parse(text))),
  server: z.string(),
  begunAt: z.string(),
});

/** Something that a page had done to a lab, and of which nobody has seen the end: its server ended before it. */
export type CutOff = Pick<z.infer<typeof row>, "candidate" | "what" | "begunAt">;

let own: Promise<string> | undefined;

/** What this process is called, which the kernel knows for as long as it lives. */
function ownName(): Promise<string> {
  own ??= drawName();
  return own;
}

async function drawName(): Promise<string> {
  for (;;) {
    const name = randomBytes(6).toString("hex");
    if (await takeName(`${inKernel}${name}`)) return name;
  }
}

/** Note that something begins in a candidate's lab. What was cut off there before is told no more. */
export async function noteBegun(store: Store, candidate: string, what: Text): Promise<void> {
  const server = await ownName();
  await store.act((database) =>
    database.run(
      "INSERT OR REPLACE INTO begun_act (candidate, what, server, begun_at) VALUES (?, ?, ?, ?)",
      [candidate, JSON.stringify(what), server, new Date().toISOString()],
    ),
  );
}

/** Note that it has ended, however it did. */
export async function noteOver(store: Store, candidate: string): Promise<void> {
  await store.act((database) =>
    database.run("DELETE FROM begun_act WHERE candidate = ?", [candidate]),
  );
}

/** What was cut off in each lab, where nothing was begun there since. */
export async function cutOffActs(store: Store): Promise<readonly CutOff[]> {
  const rows = await store.act((database) =>
    database.all("SELECT candidate, what, server, begun_at AS begunAt FROM begun_act"),
  );
  if (rows.length === 0) return [];
  const living = new Set(await namesUnder(inKernel));
  return z
    .array(row)
    .parse(rows)
    .filter(({ server }) => !living.has(`${inKernel}${server}`));
}
