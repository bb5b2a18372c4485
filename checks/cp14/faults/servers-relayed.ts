import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";

const { cidr } = plan.segments.srv;

export const serversRelayed = fault({
  title: {
    fr: "mynetworks couvre tout le réseau des serveurs : mail1 relaie pour chacun d'eux",
    en: "mynetworks covers the whole network of the servers: mail1 relays for each of them",
  },
  symptom: {
    fr: "« L'imprimante du couloir écrit au monde entier sans que personne ne lui ait donné de compte. »",
    en: "“The printer in the corridor writes to the whole world, and nobody gave it an account.”",
  },
  level: 2,
  needs: ["mail1"],
  reddens: ["cp14/no-open-relay", "cp14/nobody-else-reads"],

  async apply({ nodes: { mail1 } }) {
    await edit(mail1, "/etc/postfix/main.cf", `s,^mynetworks = .*,& ${cidr},`, reloadPostfix);
  },
});
