export * from "./installation-stops.js";
export * from "./starts-on-nothing.js";
export * from "./two-new-workstations.js";
