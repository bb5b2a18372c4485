import { paper } from "../lib/paper.js";

export const ccp1 = paper({
  title: {
    fr: "CCP1 : une demi-journée au centre de services",
    en: "CCP1: half a day at the service desk",
  },
  scenario: {
    fr: "Vous tenez seul le centre de services jusqu'à midi. Les demandes ci-dessous attendent déjà. Traitez-les dans l'ordre qui vous paraît juste, et tenez les personnes au courant.",
    en: "You are alone at the service desk until noon. The requests below are waiting already. Deal with them in the order that seems right to you, and keep people informed.",
  },
  minutes: 180,
  hints: "priced",
  selfCheck: "own",
  requests: [
    ["cp01/one-incident", "cp01/beyond-our-field", "cp01/one-cause-two-incidents"],
    ["cp02/updates-that-never-come", "cp02/back-from-repair", "cp03/office-move"],
    ["cp04/locked-out", "cp04/own-filter"],
    ["cp05/customer-from-abroad", "cp05/vendor-notice"],
  ],
  // Each has tickets, letters, accounts and settings of its own there.
  shares: ["dc1", "desk1", "mail1"],
});
