export * from "./beyond-our-field.js";
export * from "./contract-not-kept.js";
export * from "./it-comes-back.js";
export * from "./one-cause-two-incidents.js";
export * from "./one-incident.js";
export * from "./tickets-changed-by-nobody.js";
