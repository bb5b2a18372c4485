import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { mailNames } from "../../../modules/mail-server/mail-names.js";
import { MailClient } from "../../../scripts/lib/mail-client.js";
import { Actor } from "../../../scripts/lib/play/actor.js";
import { ticketsAbout } from "../../cp05/lib/tickets-about.js";
import type { Scene } from "../../lib/check.js";
import type { Matter } from "./matter.js";

/** Have people of the company write to the helpdesk, each with his own account, and wait for the tickets. */
export async function sendLetters(
  scene: Scene<"probe-lan" | "desk1">,
  matters: readonly Matter[],
): Promise<void> {
  const authority = await readFile(join(scene.benchSecrets, "ca.crt"), "utf8");
  await new MailClient(scene.nodes["probe-lan"], mailNames.host).trust(authority);
  for (const { by, to, subject, text } of matters) {
    await new Actor(scene, by).write(to, subject, text);
  }
  let missing = matters;
  for (let tries = 0; tries < 100 && missing.length > 0; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 400));
    const opened = await Promise.all(
      missing.map(({ subject }) => ticketsAbout(scene.nodes.desk1, subject)),
    );
    missing = missing.filter((_, at) => opened[at]?.length === 0);
  }
  if (missing.length > 0) {
    throw new Error(`no ticket was opened: ${missing.map(({ subject }) => subject).join("; ")}`);
  }
}
