import { paper } from "../lib/paper.js";

export const tssr210 = paper({
  title: {
    fr: "TSSR : manipulations, 3 h 30",
    en: "TSSR: hands-on sitting, 3 h 30",
  },
  scenario: {
    fr: "Quatre interventions sur l'annuaire, le pare-feu, un serveur et un poste. Vous présenterez votre travail ensuite : notez ce que vous changez.",
    en: "Four pieces of work on the directory, the firewall, a server and a workstation. You will present your work afterwards: note what you change.",
  },
  minutes: 210,
  hints: "none",
  selfCheck: "none",
  requests: [
    ["cp09/monthly-movements", "cp10/spreadsheet-list"],
    ["cp07/close-the-doors"],
    ["cp08/file-server-back-in-service", "cp13/publish-one-application", "cp15/which-tier"],
    ["cp02/back-from-repair"],
  ],
  shares: [],
});
