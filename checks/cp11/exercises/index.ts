export * from "./deployment-handed-over.js";
export * from "./installation-stops.js";
export * from "./outside-the-domain.js";
export * from "./starts-on-nothing.js";
export * from "./two-new-workstations.js";
