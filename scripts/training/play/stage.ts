import { authority } from "../../../checks/lib/authority.js";
import type { Scene } from "../../../checks/lib/check.js";
import { MailClient } from "../../../checks/lib/mail/mail-client.js";
import type { Lab } from "../../../checks/lib/run/lab.js";
import { mailNames } from "../../../modules/mail-server/mail-names.js";
import { standing } from "../../host/standing.js";

/**
 * Where the bench plays users of a lab from; its mail program trusts the lab's authority.
 *
 * @returns undefined where the lab has no helpdesk to write to
 */
export async function stage(
  lab: Lab,
  signal: AbortSignal,
): Promise<Scene<"probe-lan"> | undefined> {
  if (!(await standing(lab.name)).nodes.has("desk1")) return undefined;
  const scene = lab.scene(["probe-lan"], [], signal);
  await new MailClient(scene.nodes["probe-lan"], mailNames().host).trust(await authority(scene));
  return scene;
}
