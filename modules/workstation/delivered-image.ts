import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { Image } from "../lib/image.js";
import { standard } from "./standard.js";
import { standardFiles } from "./standard-files.js";
import { workstationBase } from "./workstation-base.js";

/** A workstation as the standard has it, of no profile yet: language, administrators, printer. */
export const deliveredImage = ofCompany(
  () =>
    new Image({
      name: "workstation-delivered",
      from: workstationBase(),
      folder: join(import.meta.dirname, "delivered"),
      files: standardFiles(),
      later: {
        "/etc/cups/printers.conf": {
          mode: 0o600,
          content: `# Imprimante par défaut du poste : lpstat -t, lpadmin(8)
<DefaultPrinter ${standard().printer.name}>
Info Imprimante de la comptabilité
Location Siège
DeviceURI socket://${standard().printer.address}:${standard().printer.port}
State Idle
Accepting Yes
Shared No
JobSheets none none
OpPolicy default
ErrorPolicy retry-job
</DefaultPrinter>
`,
        },
      },
    }),
);
