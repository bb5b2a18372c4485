import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const everybodyLetIn = fault({
  needs: ["ts1"],
  reddens: ["cp13/others-refused"],

  async apply({ nodes: { ts1 } }) {
    await edit(
      ts1,
      "/etc/sssd/sssd.conf",
      "s/^access_provider = simple/access_provider = permit/",
      "systemctl restart sssd",
    );
  },
});
