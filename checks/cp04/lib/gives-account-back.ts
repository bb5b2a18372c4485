import { LocalizedError } from "../../../scripts/ground/localized-error.js";
import type { Scene } from "../../lib/check.js";
import { writeInTicket } from "../../lib/helpdesk/write-in-ticket.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { triedStanding } from "./account-standing.js";
import { takeTriesBack } from "./forget-tries.js";
import { lockedOut } from "./locked-out.js";
import { takesAccountBack } from "./takes-account-back.js";

/** Set her envelope's password, tell her, and have her choose her own, as a technician would. */
export async function givesAccountBack(scene: Scene<"dc1" | "desk1" | "probe-lan">): Promise<void> {
  const { login, reference, double } = lockedOut(scene);
  const { password, said } = await triedStanding(scene, takeTriesBack);
  if (password === "chosen" && said === "ticket") return;
  // As a technician types it: at the prompt, twice.
  mustSucceed(
    await scene.nodes.dc1.within(20_000)`
    { cat ${double} ${double}; } | /usr/bin/samba-tool user setpassword ${login} --must-change-at-next-login > /dev/null &&
      /usr/bin/samba-tool user unlock ${login} > /dev/null`,
  );
  await writeInTicket(
    scene,
    reference,
    "correspond",
    "Bonjour Madame, ce qui fermait votre compte est corrigé. Ouvrez votre enveloppe, essayez ce mot de passe, et choisissez le vôtre quand il vous est demandé.",
  );
  const taken = await takesAccountBack(scene);
  if (taken !== "changed")
    throw new LocalizedError({
      fr: `${login} n'a pas pu choisir de mot de passe : ${taken}`,
      en: `${login} could not choose a password: ${taken}`,
    });
}
