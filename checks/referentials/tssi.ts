import type { Referential } from "./referential.js";

/** The certification that the kit is made for: its competences are the kit's own. */
export const tssi: Referential = {
  title: {
    fr: "Technicien supérieur de support en informatique",
    en: "Technicien supérieur de support en informatique (IT support technician)",
  },
  entries: {
    cp01: ["CP1"],
    cp02: ["CP2"],
    cp03: ["CP3"],
    cp04: ["CP4"],
    cp05: ["CP5"],
    cp06: ["CP6"],
    cp07: ["CP7"],
    cp08: ["CP8"],
    cp09: ["CP9"],
    cp10: ["CP10"],
    cp11: ["CP11"],
    cp12: ["CP12"],
    cp13: ["CP13"],
    cp14: ["CP14"],
    cp15: ["CP15"],
    cp16: ["CP16"],
    cp17: ["CP17"],
  },
};
