export * from "./after-the-power-cut.js";
export * from "./close-the-doors.js";
export * from "./filters-nothing.js";
export * from "./guests-see-nothing.js";
export * from "./insurers-visit.js";
export * from "./nobody-gets-in.js";
export * from "./second-site-cut-off.js";
