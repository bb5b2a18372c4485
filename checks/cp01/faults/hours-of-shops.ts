import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const hoursOfShops = fault({
  needs: ["desk1"],
  reddens: ["cp01/letter-becomes-ticket"],

  async apply({ nodes: { desk1 } }) {
    await edit(
      desk1,
      "/etc/request-tracker5/RT_SiteConfig.pm",
      "/ServiceBusinessHours/,/^});/ { s/End => '18:00'/End => '20:00'/; s/1 \\.\\. 5/1 .. 6/; s/} 0, 6)/} 0)/ }",
      "systemctl restart rt5-fcgi",
    );
  },
});
