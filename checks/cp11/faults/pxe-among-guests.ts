import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { keaConf, restartKea, subnetLines } from "../../lib/network/kea.js";

export const pxeAmongGuests = fault({
  needs: ["net1"],
  reddens: ["cp11/silent-elsewhere"],

  async apply({ nodes: { net1 } }) {
    const classes = `"require-client-classes": ["ipxe", "pxe-bios", "pxe-uefi"],`;
    await edit(net1, keaConf, `${subnetLines("guest")} s/^ *"pools": .*/&\\n        ${classes}/`);
    await restartKea(net1);
  },
});
