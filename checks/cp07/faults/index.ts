export * from "./desktop-published.js";
export * from "./door-left-open.js";
export * from "./list-spares-second-site.js";
export * from "./table.js";
export * from "./vpn-nobody-planned.js";
