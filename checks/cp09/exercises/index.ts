export * from "./directory-audit.js";
export * from "./first-controller-in-maintenance.js";
export * from "./known-here-unknown-there.js";
export * from "./monthly-movements.js";
export * from "./nobody-logs-on.js";
export * from "./tickets-refused.js";
export * from "./two-masters.js";
export * from "./unknown-to-the-domain.js";
