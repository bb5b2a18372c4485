import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const firewallOff = fault({
  title: { fr: "Le pare-feu local de ws2 est arrêté", en: "The local firewall of ws2 is off" },
  symptom: {
    fr: "« Le balayage mensuel du réseau voit sur ws2 des ports que les autres postes n'ont pas. »",
    en: '"The monthly scan of the network sees ports on ws2 that other workstations don\'t have."',
  },
  level: 1,
  needs: ["ws2"],
  reddens: ["cp02/firewall-closes", "cp07/nothing-else-enters"],

  async apply({ nodes: { ws2 } }) {
    mustSucceed(
      await ws2.within(10_000)`systemctl disable --now nftables && /usr/sbin/nft flush ruleset`,
    );
  },
});
