import type { Referential } from "./referential.js";

/** The TSSR of 2026. Its blocks and competences are official; which answers to which is our reading. */
export const tssr2026: Referential = {
  title: {
    fr: "Technicien supérieur systèmes et réseaux (2026)",
    en: "Technicien supérieur systèmes et réseaux (2026; systems and networks technician)",
  },
  entries: {
    cp01: ["CP3"],
    cp02: ["CP2", "CP10"],
    cp03: ["CP4"],
    cp04: ["CP2", "CP3"],
    cp05: [],
    cp06: ["CP4"],
    cp07: ["CP4", "CP7"],
    cp08: ["CP5", "CP9", "CP10"],
    cp09: ["CP5", "CP7"],
    cp10: ["CP8"],
    cp11: ["CP2"],
    cp12: ["CP6"],
    cp13: [],
    cp14: ["CP2"],
    cp15: ["CP5", "CP10"],
    cp16: ["CP3", "CP10"],
    cp17: ["transversal"],
  },
};
