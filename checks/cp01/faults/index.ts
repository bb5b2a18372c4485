export * from "./false-duplicate-linked.js";
export * from "./mail-gateway-refuses.js";
export * from "./names-encoded-twice.js";
export * from "./table.js";
