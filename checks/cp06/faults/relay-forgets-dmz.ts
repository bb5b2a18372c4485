import { fault } from "../../lib/fault.js";

export const relayForgetsDmz = fault({
  title: {
    fr: "Le relais DHCP de fw1 n'écoute pas dans dmz",
    en: "The DHCP relay of fw1 does not listen in dmz",
  },
  symptom: {
    fr: "« Le nouveau serveur de la DMZ ne reçoit pas d'adresse ; sur le réseau des postes, la même carte en reçoit une. »",
    en: "“The new server in the DMZ gets no address; on the workstations' network, the same card gets one.”",
  },
  level: 2,
  needs: ["fw1"],
  reddens: ["cp06/dora-in-dmz"],

  async apply({ nodes: { fw1 } }) {
    await fw1.succeed`sed -i 's/ -i dmz//' /etc/default/dhcp-helper && systemctl restart dhcp-helper`;
  },
});
