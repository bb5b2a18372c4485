export * from "./accents-lost.js";
export * from "./administrator-in-settings.js";
export * from "./number-written-last.js";
export * from "./same-password-for-all.js";
export * from "./table.js";
