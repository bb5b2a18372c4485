import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const suAsksNobody = fault({
  needs: ["mail1"],
  reddens: ["cp08/no-right-too-much"],

  async apply({ nodes: { mail1 } }) {
    await edit(
      mail1,
      "/etc/pam.d/su",
      "s/^auth  *sufficient  *pam_rootok.so/&\\nauth       sufficient pam_permit.so/",
    );
  },
});
