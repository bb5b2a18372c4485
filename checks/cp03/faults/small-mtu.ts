import { fault } from "../../lib/fault.js";
import { takeSmallerPackets } from "../take-smaller-packets.js";

export const smallMtu = fault({
  title: { fr: "La carte de ws2 est en MTU 1400", en: "ws2's card has an MTU of 1400" },
  symptom: {
    fr: "« Le ping passe, mais les gros transferts se bloquent. »",
    en: '"Ping works, but large transfers hang."',
  },
  level: 3,
  needs: ["ws2"],
  reddens: ["cp03/full-size-packets-pass"],

  apply: ({ nodes: { ws2 } }) => takeSmallerPackets(ws2, 1400),
});
