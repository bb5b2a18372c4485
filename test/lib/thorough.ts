/** Whether nothing is left out for time: `lab test --thorough`. */
export const thorough = process.env["LAB_THOROUGH"] === "1";
