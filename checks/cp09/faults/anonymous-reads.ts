import { rootDn } from "../../../modules/domain-controller/names.js";
import { fault } from "../../lib/fault.js";
import { letAnonymousRead } from "../lib/let-anonymous-read.js";

export const anonymousReads = fault({
  title: {
    fr: "L'annuaire se lit sans s'authentifier",
    en: "The directory is read without authentication",
  },
  symptom: {
    fr: "« On a ouvert le carnet d'adresses au copieur. » Un visiteur branché sur une prise a la liste du personnel.",
    en: "“We opened the address book to the copier.” A visitor plugged into a socket has the staff list.",
  },
  level: 2,
  needs: ["dc1"],
  reddens: ["cp09/anonymous-reads-nothing", "cp09/nothing-else-delegated"],

  apply: ({ nodes: { dc1 } }) => letAnonymousRead(dc1, rootDn),
});
