import { fault } from "../../lib/fault.js";

export const guestsReachIt = fault({
  title: {
    fr: "fw1 laisse passer les invités vers le bureau à distance",
    en: "fw1 lets guests through to the remote desktop",
  },
  symptom: {
    fr: "Un visiteur a vu la page de connexion de ts1 depuis le Wi-Fi invités.",
    en: "A visitor saw ts1's log-in page from the guest Wi-Fi.",
  },
  level: 2,
  needs: ["fw1"],
  reddens: ["cp13/reached-from-offices-only", "cp07/flows-from-guest", "cp07/nothing-else-passes"],

  async apply({ nodes: { fw1 } }) {
    const rule = 'iifname "guest" tcp dport 3389 accept';
    await fw1.succeed`
      sed -i ${`/hook forward/a\\        ${rule}`} /etc/nftables.conf
      systemctl reload nftables`;
  },
});
