export * from "./abuse-report.js";
export * from "./customer-from-abroad.js";
export * from "./day-in-english.js";
export * from "./vendor-notice.js";
