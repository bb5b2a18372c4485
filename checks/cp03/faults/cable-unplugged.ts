import { fault } from "../../lib/fault.js";

export const cableUnplugged = fault({
  title: { fr: "Le câble de ws2 est débranché", en: "ws2's cable is unplugged" },
  symptom: {
    fr: "« Mon poste n'a plus de réseau depuis le passage du ménage. »",
    en: '"My workstation has had no network since the cleaners came by."',
  },
  level: 1,
  needs: ["ws2"],
  reddens: [
    "cp03/carrier-is-up",
    "cp03/cable-in-lan",
    "cp03/one-default-route",
    "cp03/full-size-packets-pass",
    "cp03/names-resolve",
    "cp03/business-service-answers",
  ],

  apply: ({ hands }) => hands.unplug("ws2"),
});
