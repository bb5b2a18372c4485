export * from "./contested-report.js";
export * from "./monthly-report.js";
export * from "./unhappy-customer.js";
export * from "./who-may-change-figures.js";
