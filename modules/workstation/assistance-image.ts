import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";
import { seatUnits } from "../desktop/seat-units.js";
import { Image } from "../lib/image.js";
import { deliveredImage } from "./delivered-image.js";
import { standard } from "./standard.js";

/** The workstation whose user can be helped at a distance: a desktop, and who may be shown it when asked. */
export const assistanceImage = ofCompany(
  () =>
    new Image({
      name: "workstation-assistance",
      from: deliveredImage(),
      folder: join(import.meta.dirname, "assistance"),
      files: {
        // The session is the user's, and stays: one minute is for a page that is loaded anew.
        ...seatUnits({ title: "Écran du poste", idleMinutes: 1 }),
        "/etc/assistance.conf": `# Assistance à distance de ce poste ; relu à chaque demande.
PORT=${plan().assistancePort}
# 1 : la personne qui est devant l'écran accepte ou refuse chaque appel.
QUESTION=1
`,
        "/etc/pam.d/assistance": `# Qui peut voir un écran quand on l'y invite : les administrateurs des postes.
auth     required pam_sss.so
account  requisite pam_succeed_if.so quiet_success user ingroup ${standard().administrators.toLowerCase()}
account  required pam_exec.so quiet /usr/lib/assistance/technicien
`,
      },
    }),
);
