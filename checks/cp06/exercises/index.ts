export * from "./back-to-the-plan.js";
export * from "./hardened-routers.js";
export * from "./nobody-gets-an-address.js";
export * from "./restore-the-second-site.js";
export * from "./sites-every-other-time.js";
