import { paper } from "../lib/paper.js";

export const tssr90 = paper({
  title: {
    fr: "TSSR : mise en situation seul, 1 h 30",
    en: "TSSR: on one's own, 1 h 30",
  },
  scenario: {
    fr: "Deux interventions sur des serveurs, que vous menez seul. Gardez les captures et les journaux qui montrent ce que vous avez fait.",
    en: "Two pieces of work on servers, which you do on your own. Keep the screens and logs that show what you did.",
  },
  minutes: 90,
  hints: "none",
  selfCheck: "none",
  requests: [
    ["cp09/monthly-movements", "cp10/spreadsheet-list", "cp14/three-requests"],
    [
      "cp08/file-server-back-in-service",
      "cp11/installation-stops",
      "cp13/publish-one-application",
      "cp15/which-tier",
    ],
  ],
  shares: [],
});
