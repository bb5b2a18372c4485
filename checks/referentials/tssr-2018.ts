import type { Referential } from "./referential.js";

/** The TSSR of 2018. Its blocks and competences are official; which answers to which is our reading. */
export const tssr2018: Referential = {
  title: {
    fr: "Technicien supérieur systèmes et réseaux (2018)",
    en: "Technicien supérieur systèmes et réseaux (2018; systems and networks technician)",
  },
  entries: {
    cp01: ["BC01"],
    cp02: ["BC01"],
    cp03: ["BC01", "BC02"],
    cp04: ["BC01"],
    cp05: ["transversal"],
    cp06: ["BC02"],
    cp07: ["BC02", "BC03"],
    cp08: ["BC02", "BC03"],
    cp09: ["BC02"],
    cp10: ["BC03"],
    cp11: ["BC03"],
    cp12: ["BC02"],
    cp13: ["BC03"],
    cp14: ["BC01"],
    cp15: [],
    cp16: [],
    cp17: ["BC03"],
  },
};
