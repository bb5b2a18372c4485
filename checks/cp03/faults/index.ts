export * from "./address-of-other-site.js";
export * from "./dns-wrong-server.js";
export * from "./forgotten-static-address.js";
export * from "./hosts-entry-masks-dns.js";
export * from "./one-segment-lost.js";
export * from "./rogue-dhcp-server.js";
export * from "./table.js";
export * from "./wrong-gateway.js";
