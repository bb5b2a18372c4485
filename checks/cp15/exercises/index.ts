export * from "./audit-of-the-tiers.js";
export * from "./page-never-comes.js";
export * from "./which-tier.js";
export * from "./who-blocks.js";
