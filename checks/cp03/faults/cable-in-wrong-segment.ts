import { fault } from "../../lib/fault.js";

export const cableInWrongSegment = fault({
  needs: ["ws2"],
  reddens: [
    "cp03/cable-in-lan",
    "cp03/one-default-route",
    "cp03/full-size-packets-pass",
    "cp03/names-resolve",
    "cp03/business-service-answers",
  ],

  apply: ({ hands }) => hands.plug("ws2", "guest"),
});
