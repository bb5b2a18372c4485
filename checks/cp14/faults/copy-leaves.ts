import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";
import { addressOf, mailPlaces } from "../../lib/mail/mail-places.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";
import { mustSucceed } from "../../lib/must-succeed.js";

const { director } = staff;

export const copyLeaves = fault({
  title: {
    fr: `Une copie de chaque message pour ${director.name} part au dehors`,
    en: `A copy of each letter for ${director.name} leaves the company`,
  },
  symptom: {
    fr: "« Un client savait déjà ce que l'on venait seulement de m'écrire. »",
    en: "“A customer knew already what somebody had only just written to me.”",
  },
  level: 3,
  needs: ["mail1"],
  reddens: ["cp14/nobody-else-reads"],

  async apply({ nodes: { mail1 } }) {
    const map = `inline:{ { ${addressOf(director.login)} = ${mailPlaces.customer} } }`;
    mustSucceed(
      await mail1.within(10_000)`
      /usr/sbin/postconf ${`recipient_bcc_maps=${map}`} && ${reloadPostfix.split(" ")}`,
    );
  },
});
