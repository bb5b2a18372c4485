import { movements } from "../../../modules/domain-controller/movements.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const samePasswordForAll = fault({
  title: {
    fr: "Le script donne à tous le même mot de passe, écrit dedans",
    en: "The script gives everybody the same password, written in it",
  },
  symptom: {
    fr: "« Tout le monde connaît le mot de passe des nouveaux. »",
    en: "“Everybody knows the newcomers' password.”",
  },
  level: 1,
  needs: ["dc1"],
  reddens: ["cp10/no-secret-readable"],

  async apply({ nodes: { dc1 } }) {
    const password = `printf '"%s"' "Bienvenue-Duval-2026" | iconv -t UTF-16LE | base64 -w0`;
    await edit(dc1, movements.script, `s/^mot_de_passe() .*/mot_de_passe() { ${password}; }/`);
  },
});
