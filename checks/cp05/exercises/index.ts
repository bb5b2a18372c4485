export * from "./customer-from-abroad.js";
export * from "./vendor-notice.js";
