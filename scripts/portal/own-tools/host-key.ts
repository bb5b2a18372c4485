import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { makeLabHome } from "../../ground/make-lab-home.js";
import { writeWhole } from "../../ground/write-whole.js";
import { portalFolder } from "../store/portal-folder.js";
import type { GateContainer } from "./gate-container.js";
import { gateFiles } from "./gate-files.js";

/** What the gate shows who it is with. */
export interface HostKey {
  /** Private, as OpenSSH writes it. */
  readonly own: string;
  /** Of the public one, as OpenSSH shows it: `SHA256:…`. */
  readonly fingerprint: string;
}

/**
 * The gate's host key, drawn once and kept: cards have its fingerprint.
 *
 * @param folder where it is kept. @default - the portal's, in the home of labs
 */
export async function hostKey(
  container: Pick<GateContainer, "ready" | "drawHostKey">,
  folder?: string,
): Promise<HostKey> {
  const file = join(folder ?? (await makeLabHome(portalFolder)), "ssh_host_ed25519_key");
  const kept = await readFile(file, "utf8").catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === "ENOENT") return undefined;
    throw problem;
  });
  if (kept !== undefined) return parse(kept);
  // OpenSSH draws none for a user who has no name.
  await container.ready(gateFiles([], ""));
  const { own, shown } = await container.drawHostKey();
  // One file has both: a kill leaves no key beside another's public one.
  const text = `${shown}\n${own}`;
  await writeWhole(file, text);
  return parse(text);
}

function parse(kept: string): HostKey {
  const at = kept.indexOf("\n") + 1;
  const [, base64 = ""] = kept.slice(0, at).split(" ");
  const digest = createHash("sha256").update(Buffer.from(base64, "base64")).digest("base64");
  return { own: kept.slice(at), fingerprint: `SHA256:${digest.replace(/=+$/, "")}` };
}
