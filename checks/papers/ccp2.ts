import { paper } from "../lib/paper.js";

export const ccp2 = paper({
  title: {
    fr: "CCP2 : réseau, annuaire, déploiement",
    en: "CCP2: network, directory, deployment",
  },
  scenario: {
    fr: "L'administrateur est absent et vous a laissé sa liste. Chaque ligne est à mener jusqu'au bout, sans gêner ceux qui travaillent.",
    en: "The administrator is away, and has left you his list. Each line is to be seen through, without getting in the way of those who work.",
  },
  minutes: 180,
  hints: "priced",
  selfCheck: "own",
  requests: [
    ["cp06/restore-the-second-site", "cp06/hardened-routers", "cp07/close-the-doors"],
    ["cp08/backup-that-restores-nothing", "cp08/nobody-was-told"],
    ["cp09/monthly-movements", "cp10/spreadsheet-list"],
    ["cp11/installation-stops"],
    ["cp12/intranet-back", "cp12/room-for-the-intranet"],
  ],
  // Names of the second site and people are apart in the directory.
  shares: ["dc1"],
});
