import { staff } from "../../../stacks/plan/staff.js";
import type { Scene } from "../../lib/check.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { Secret } from "../../lib/nodes/secret.js";
import { lockedOut } from "./locked-out.js";
import { requesterWrites } from "./requester-writes.js";

/** She writes that her session does not open any more; the double of her envelope is where technicians keep it. */
export async function losesAccount(scene: Scene<"dc1" | "desk1" | "probe-lan">): Promise<void> {
  const { login, reference, envelope, double } = lockedOut(scene);
  await requesterWrites(scene, login, {
    reference,
    subject: "ma session ne s'ouvre plus",
    text: `Bonjour,\n\nDepuis ce matin ma session refuse de s'ouvrir, quoi que je tape, et j'avoue ne plus être sûre de mon mot de passe. J'écris depuis mon téléphone, tant que le courrier y passe encore. J'ai mon enveloppe scellée avec moi.\n\nMme ${staff().accountant.surname}, service comptable`,
  });
  mustSucceed(
    await scene.nodes.dc1.ask`
    umask 077
    mkdir -p "$(dirname ${double})"
    printf '%s\\n' ${new Secret(envelope)} > ${double}`,
  );
}
