export * from "./bulletins-of-the-day.js";
export * from "./feeds-in-order.js";
