export * from "./bulletins-of-the-day.js";
export * from "./feeds-in-order.js";
export * from "./nothing-fetched.js";
export * from "./watch-to-organise.js";
