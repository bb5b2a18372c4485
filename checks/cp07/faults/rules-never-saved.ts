import { fault } from "../../lib/fault.js";
import { rulesFile } from "../../lib/network/firewall-rules.js";

export const rulesNeverSaved = fault({
  title: {
    fr: "Les règles en vigueur sur fw1 ne sont dans aucun fichier : un redémarrage les perd",
    en: "The rules in force on fw1 are in no file: a restart loses them",
  },
  symptom: {
    fr: "« Tout marche, mais après la coupure de courant de mardi le pare-feu laissait tout passer. »",
    en: "“All is well, but after Tuesday's power cut the firewall let everything through.”",
  },
  level: 2,
  needs: ["fw1"],
  reddens: ["cp07/rules-persist"],

  async apply({ nodes: { fw1 } }) {
    // What the package installs: three chains that refuse nothing.
    const asInstalled = `#!/usr/sbin/nft -f

flush ruleset

table inet filter {
	chain input {
		type filter hook input priority filter;
	}
	chain forward {
		type filter hook forward priority filter;
	}
	chain output {
		type filter hook output priority filter;
	}
}
`;
    await fw1.succeed`printf %s ${asInstalled} > ${rulesFile}`;
  },
});
