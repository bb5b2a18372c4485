/** Steps of help, from the lightest to the heaviest: where to look, what is wrong in kind, nearly the gesture. */
export const steps = ["where", "what", "how"] as const;
export type Step = (typeof steps)[number];
