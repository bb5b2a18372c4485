import type { Referential } from "./referential.js";

/** The TSSR of 2023. Its blocks and competences are official; which answers to which is our reading. */
export const tssr2023: Referential = {
  title: {
    fr: "Technicien supérieur systèmes et réseaux (2023)",
    en: "Technicien supérieur systèmes et réseaux (2023; systems and networks technician)",
  },
  entries: {
    cp01: ["CP1"],
    cp02: ["CP1", "CP9"],
    cp03: ["CP4"],
    cp04: ["CP1"],
    cp05: ["transversal"],
    cp06: ["CP4"],
    cp07: ["CP7"],
    cp08: ["CP2", "CP3", "CP8"],
    cp09: ["CP2"],
    cp10: ["CP6"],
    cp11: ["CP9"],
    cp12: ["CP5"],
    cp13: ["CP9"],
    cp14: ["CP1"],
    cp15: ["CP3", "CP5"],
    cp16: ["CP1"],
    cp17: ["transversal"],
  },
};
