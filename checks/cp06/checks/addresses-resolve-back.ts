import { zonesAgree } from "../zones-agree.js";

export const addressesResolveBack = zonesAgree(({ type }) => type === "PTR");
