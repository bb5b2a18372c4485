/** What checks that look at every machine of the company have as their `observedWith`. */
export const everyMachine = "every machine";
