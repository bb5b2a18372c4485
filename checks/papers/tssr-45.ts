import { paper } from "../lib/paper.js";

export const tssr45 = paper({
  title: {
    fr: "TSSR : trois demandes devant le jury, 45 minutes",
    en: "TSSR: three requests before the jury, 45 minutes",
  },
  scenario: {
    fr: "Trois demandes de 15 minutes : un ticket, la demande d'un utilisateur, un acte sur l'hyperviseur. Dites au jury ce que vous faites, et pourquoi.",
    en: "Three requests of 15 minutes: a ticket, what a user asks for, an act on the hypervisor. Tell the jury what you do, and why.",
  },
  minutes: 45,
  hints: "none",
  selfCheck: "none",
  requests: [
    ["cp01/one-incident", "cp01/beyond-our-field", "cp01/contract-not-kept", "cp04/locked-out"],
    [
      "cp02/updates-that-never-come",
      "cp02/one-workstation-refuses-her",
      "cp03/office-move",
      "cp03/cut-off-from-servers",
      "cp13/black-screen",
      "cp13/room-for-one",
    ],
    ["cp12/intranet-back", "cp12/room-for-the-intranet"],
  ],
  shares: [],
});
