import { joined } from "../../ground/text.js";
import type { Requirement } from "../requirement.js";
import { lackingProtections } from "./lacking-protections.js";

/** Which protections labs do without on an engine that the user chose: told, since he may trust his candidates. */
export const missingProtections: Requirement = {
  id: "protections",
  title: { fr: "protections absentes", en: "missing protections" },

  async look() {
    const found = await lackingProtections().catch(() => undefined);
    return { ok: true, detail: found ? joined(found.lacking, "; ") : "?" };
  },
};
