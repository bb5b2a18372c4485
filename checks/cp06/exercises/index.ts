export * from "./restore-the-second-site.js";
