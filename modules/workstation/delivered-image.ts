import { join } from "node:path";
import { Image } from "../lib/image.js";
import { standard } from "./standard.js";
import { workstationBase } from "./workstation-base.js";

const { locale, keyboard, timeZone, administrators, printer } = standard;

/** A workstation as the standard has it, of no profile yet: language, administrators, printer. */
export const deliveredImage = new Image({
  name: "workstation-delivered",
  from: workstationBase,
  folder: join(import.meta.dirname, "delivered"),
  files: {
    "/etc/cups/printers.conf": `# Imprimante par défaut du poste : lpstat -t, lpadmin(8)
<DefaultPrinter ${printer.name}>
Info Imprimante de la comptabilité
Location Siège
DeviceURI socket://${printer.address}:${printer.port}
State Idle
Accepting Yes
Shared No
JobSheets none none
OpPolicy default
ErrorPolicy retry-job
</DefaultPrinter>
`,
    "/etc/default/keyboard": `# Clavier du poste : man 5 keyboard
XKBMODEL="pc105"
XKBLAYOUT="${keyboard}"
XKBVARIANT=""
XKBOPTIONS=""
BACKSPACE="guess"
`,
    "/etc/default/locale": `LANG=${locale}\n`,
    "/etc/timezone": `${timeZone}\n`,
    "/etc/sudoers.d/postes": `# Les administrateurs des postes, par l'annuaire ; personne d'autre.
%${administrators.toLowerCase()} ALL=(ALL:ALL) ALL
`,
  },
});
