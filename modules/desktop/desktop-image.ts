import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { Image } from "../lib/image.js";
import { workstationBase } from "../workstation/workstation-base.js";

/** A member of the domain with Xfce in French. What brings somebody before it, RDP or VNC, stands on it. */
export const desktopImage = ofCompany(
  () =>
    new Image({
      name: "desktop",
      from: workstationBase(),
      folder: join(import.meta.dirname, "image"),
    }),
);
