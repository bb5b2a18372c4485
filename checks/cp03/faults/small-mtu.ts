import { fault } from "../../lib/fault.js";
import { takeSmallerPackets } from "../take-smaller-packets.js";

export const smallMtu = fault({
  needs: ["ws2"],
  reddens: ["cp03/full-size-packets-pass"],

  apply: ({ nodes: { ws2 } }) => takeSmallerPackets(ws2, 1400),
});
