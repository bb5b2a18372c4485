import { zonesAgree } from "../zones-agree.js";

export const namesResolve = zonesAgree(({ type }) => type !== "PTR");
