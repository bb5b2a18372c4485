import { setTimeout } from "node:timers/promises";
import { mailNames } from "../../../modules/mail-server/mail-names.js";
import { LocalizedError } from "../../../scripts/ground/localized-error.js";
import { authority } from "../../lib/authority.js";
import type { Scene } from "../../lib/check.js";
import { ticketsAbout } from "../../lib/helpdesk/tickets-about.js";
import { MailClient } from "../../lib/mail/mail-client.js";
import { Actor } from "../../lib/users/actor.js";
import type { Matter } from "./matter.js";

/**
 * Have people of the company write to the helpdesk, each with his own account, and wait for the tickets.
 *
 * @returns their numbers, in the order of the matters
 */
export async function sendLetters(
  scene: Scene<"probe-lan" | "desk1">,
  matters: readonly Matter[],
): Promise<readonly number[]> {
  await new MailClient(scene.nodes["probe-lan"], mailNames().host).trust(await authority(scene));
  for (const { by, to, subject, text } of matters) {
    await new Actor(scene, by).write(to, subject, text);
  }
  let opened: readonly (number | undefined)[] = [];
  for (let tries = 0; tries < 100; tries++) {
    await setTimeout(400);
    const found = await Promise.all(
      matters.map(({ subject }) => ticketsAbout(scene.nodes.desk1, subject)),
    );
    opened = found.map(([newest]) => newest);
    const numbers = opened.filter((number) => number !== undefined);
    if (numbers.length === matters.length) return numbers;
  }
  const missing = matters.filter((_, at) => opened[at] === undefined);
  const subjects = missing.map(({ subject }) => subject).join("; ");
  throw new LocalizedError({
    fr: `aucun ticket n'a été ouvert : ${subjects}`,
    en: `no ticket was opened: ${subjects}`,
  });
}
