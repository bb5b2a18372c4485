import { fault } from "../../lib/fault.js";
import { vendorNotice } from "../lib/vendor-notice.js";

export const copyMadeTooLate = fault({
  title: {
    fr: "La copie que la notice demande d'abord a été faite après le changement",
    en: "The copy that the notice asks for first was made after the change",
  },
  symptom: {
    fr: "« On a voulu revenir en arrière : la copie contient déjà le nouveau réglage. »",
    en: "“We wanted to go back: the copy has the new setting already.”",
  },
  level: 1,
  needs: ["mail1"],
  reddens: ["cp05/copy-before-change"],

  async apply({ nodes: { mail1 }, password }) {
    const { copies, bytes } = vendorNotice({ password });
    await mail1.succeed`
      mkdir -p ${copies} && cp /etc/postfix/main.cf /etc/postfix/master.cf ${copies}/
      printf '  -o message_size_limit=%s\n' ${bytes} >> ${copies}/master.cf`;
  },
});
