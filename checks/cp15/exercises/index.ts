export * from "./which-tier.js";
export * from "./who-blocks.js";
