import { companyNames } from "../../../stacks/plan/company-names.js";
import { scriptFault } from "../lib/script-fault.js";

const password = `printf '"%s"' "Bienvenue-${companyNames.short}-2026" | iconv -t UTF-16LE | base64 -w0`;

export const samePasswordForAll = scriptFault({
  title: {
    fr: "Le script donne à tous le même mot de passe, écrit dedans",
    en: "The script gives everybody the same password, written in it",
  },
  symptom: {
    fr: "« Tout le monde connaît le mot de passe des nouveaux. »",
    en: "“Everybody knows the newcomers' password.”",
  },
  level: 1,
  reddens: ["cp10/no-secret-readable"],
  change: `s/^mot_de_passe() .*/mot_de_passe() { ${password}; }/`,
});
