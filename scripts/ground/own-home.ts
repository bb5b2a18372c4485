import { randomUUID } from "node:crypto";
import { z } from "zod";
import { FactFile } from "./fact-file.js";

const noted = new FactFile("home", z.uuid().nullable(), null);
/** The portal's folder, beside those of labs. */
const folder = "portal";

/** By which this home is known in databases, drawn the first time. */
export async function ownHome(): Promise<string> {
  const drawn = randomUUID();
  await noted.update(folder, (known) => known ?? drawn);
  return (await noted.read(folder)) ?? drawn;
}
