import { paper } from "../lib/paper.js";

export const ccp3 = paper({
  title: { fr: "CCP3 : serveurs d'applications", en: "CCP3: application servers" },
  scenario: {
    fr: "Vous répondez des serveurs que les utilisateurs voient : bureaux distants, messagerie, application. Les demandes sont arrivées pendant la nuit.",
    en: "You answer for the servers that users see: remote desktops, mail, application. The requests came during the night.",
  },
  minutes: 180,
  hints: "priced",
  selfCheck: "own",
  requests: [
    ["cp13/black-screen", "cp13/publish-one-application", "cp13/room-for-one"],
    ["cp14/nothing-leaves", "cp14/three-requests"],
    ["cp15/which-tier", "cp15/who-blocks", "cp17/feeds-in-order"],
    ["cp16/unhappy-customer"],
  ],
  shares: [],
});
