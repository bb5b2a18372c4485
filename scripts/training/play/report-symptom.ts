import type { Scene } from "../../../checks/lib/check.js";
import type { Fault } from "../../../checks/lib/fault.js";
import { Actor } from "../../../checks/lib/users/actor.js";
import type { Login } from "../../../stacks/plan/company/login-of.js";
import { people } from "../../../stacks/plan/people.js";
import { personOf } from "../../../stacks/plan/person-of.js";
import { keysOf } from "../../ground/keys-of.js";
import type { Dice } from "./dice.js";

/** How much of a complaint fits into a subject, in characters. */
const subjectLength = 60;

const technicians = "GG_Techniciens";

/**
 * Have somebody who is no technician complain to the helpdesk of what a fault does.
 *
 * @returns who it was
 * @throws Error with the mail server's words when it refuses the letter
 */
export async function reportSymptom(
  scene: Scene<"probe-lan">,
  id: string,
  { symptom }: Fault,
  dice: Dice,
): Promise<Login> {
  const said = symptom.fr.replaceAll(/[«»]/g, "").replaceAll(/\s+/g, " ").trim();
  const subject =
    said.length > subjectLength ? `${said.slice(0, subjectLength).replace(/\s\S*$/, "")}…` : said;
  const by = dice.pick(`by/${id}`, users());
  await new Actor(scene, by).write("assistance", subject, `Bonjour,\n\n${said}\n\nMerci.`);
  return by;
}

function users(): [Login, ...Login[]] {
  const [first, ...others] = keysOf(people().accounts).filter((login) => {
    const { disabled, roles } = personOf(login);
    return !disabled && !roles.includes(technicians);
  });
  if (!first) throw new Error("nobody in stacks/plan/people.ts is a user of the helpdesk");
  return [first, ...others];
}
