import { docker } from "../../ground/docker/docker.js";
import { engineFacts } from "../../host/engine-facts.js";
import { limitsMissing } from "../../host/limits-missing.js";
import type { Requirement } from "../requirement.js";

/** Control groups that an engine of the user's choice has, wherever it runs: told, since labs run without limits as well. */
export const engineGroups: Requirement = {
  id: "cgroups",
  title: { fr: "groupes de contrôle du moteur", en: "the engine's control groups" },

  async look() {
    const facts = await engineFacts(docker()).catch(() => undefined);
    if (!facts) return { ok: true, detail: "?" };
    const version = `cgroup v${facts.groups}`;
    const missing = limitsMissing(facts);
    if (!missing) return { ok: true, detail: version };
    return {
      ok: true,
      detail: { fr: `${version} ; ${missing.fr}`, en: `${version}; ${missing.en}` },
    };
  },
};
