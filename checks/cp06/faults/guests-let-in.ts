import { fault } from "../../lib/fault.js";

export const guestsLetIn = fault({
  title: {
    fr: "fw1 laisse passer guest vers les serveurs",
    en: "fw1 lets guest through to the servers",
  },
  symptom: {
    fr: "« Un visiteur a affiché l'annuaire de l'entreprise sur son téléphone. »",
    en: "“A visitor displayed the company's directory on his phone.”",
  },
  level: 1,
  needs: ["fw1"],
  reddens: [
    "cp06/segments-keep-apart",
    "cp03/guest-is-apart",
    "cp07/flows-from-guest",
    "cp07/nothing-else-passes",
    "cp13/reached-from-offices-only",
    "cp11/silent-elsewhere",
  ],

  async apply({ nodes: { fw1 } }) {
    const rule = 'iifname "guest" oifname "srv" accept';
    await fw1.succeed`
      sed -i ${`/hook forward/a\\        ${rule}`} /etc/nftables.conf
      systemctl reload nftables`;
  },
});
