export * from "./nothing-leaves.js";
export * from "./three-requests.js";
