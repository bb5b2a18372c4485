import { paper } from "../lib/paper.js";

export const title = paper({
  title: { fr: "Le titre entier", en: "The whole title" },
  scenario: {
    fr: "Une journée de technicien supérieur de support, du centre de services aux serveurs. Tout est déjà en place ; l'ordre est le vôtre.",
    en: "A day of a support technician, from the service desk to the servers. All of it is set up already; the order is yours.",
  },
  minutes: 300,
  hints: "none",
  selfCheck: "none",
  requests: [
    ["cp01/beyond-our-field", "cp01/one-incident"],
    ["cp02/updates-that-never-come", "cp03/office-move"],
    ["cp04/locked-out"],
    ["cp05/customer-from-abroad"],
    ["cp06/restore-the-second-site"],
    ["cp08/backup-that-restores-nothing", "cp08/nobody-was-told"],
    ["cp12/intranet-back", "cp12/room-for-the-intranet"],
    ["cp13/black-screen", "cp13/room-for-one"],
    ["cp14/three-requests"],
    ["cp15/who-blocks", "cp17/feeds-in-order"],
    ["cp16/unhappy-customer"],
  ],
  // Each has tickets, accounts and names of its own there.
  shares: ["dc1", "desk1", "mail1"],
});
