export * from "./black-screen.js";
export * from "./publish-one-application.js";
