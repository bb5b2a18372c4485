/** Who must be alive for a stranger to be greeted on port 25: mail1 asks the Internet for his name first. */
export const greetedFromOutside = ["mail1", "ext1"] as const;
