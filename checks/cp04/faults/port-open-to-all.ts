import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const portOpenToAll = fault({
  title: {
    fr: "Le pare-feu de ws1 ouvre le port d'assistance à tout le monde",
    en: "The firewall of ws1 opens the assistance port to everybody",
  },
  symptom: {
    fr: "« Une fenêtre me demande d'accepter un appel d'un collègue qui n'est pas technicien. »",
    en: "“A window asks me to accept the call of a colleague who is no technician.”",
  },
  level: 2,
  needs: ["ws1"],
  reddens: ["cp04/assistance-shut", "cp07/nothing-else-enters"],

  async apply({ nodes: { ws1 } }) {
    await edit(
      ws1,
      "/etc/nftables.conf",
      `s/ip saddr [0-9.\\/]* tcp dport ${plan.assistancePort} accept/tcp dport ${plan.assistancePort} accept/`,
      "/usr/sbin/nft -f /etc/nftables.conf",
    );
  },
});
