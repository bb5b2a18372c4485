import { fault } from "../../lib/fault.js";

export const cableInWrongSegment = fault({
  title: {
    fr: "Le câble de ws2 est brassé chez les invités",
    en: "ws2's cable is patched into the guest segment",
  },
  symptom: {
    fr: "« La prise clignote, mais je n'ai plus ni serveur ni Internet. »",
    en: '"The socket blinks, but I have neither servers nor Internet."',
  },
  level: 2,
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
