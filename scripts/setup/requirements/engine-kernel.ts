import { docker } from "../../ground/docker/docker.js";
import { engineSettings } from "../../host/engine-settings.js";
import type { Requirement } from "../requirement.js";
import { notTriedYet } from "./not-tried-yet.js";

/**
 * Settings of the kernel that an engine of the user's choice runs on, wherever that is. A reboot takes them back, and the
 * next `up` sees to them again.
 */
export function engineKernel(settings = engineSettings.wanted): Requirement {
  return {
    id: "kernel-settings",
    title: { fr: "réglages du noyau du moteur", en: "settings of the engine's kernel" },

    async look() {
      const wrong = await engineSettings.wrong(docker(), settings).catch(notTriedYet);
      if (wrong && !Array.isArray(wrong)) return wrong;
      if (wrong?.length === 0) {
        return { ok: true, detail: settings.map(({ name }) => name).join(", ") };
      }
      const words = wrong?.map(({ told }) => told).join(" ; ") ?? "?";
      const lines = wrong?.map(({ setting: { name, wanted } }) => `sysctl -w ${name}=${wanted}`);
      const byHand = lines?.join("\n") ?? "";
      return {
        ok: false,
        detail: { fr: words, en: words },
        remedy: {
          fr: `« lab doctor --fix » les pose là où tourne le moteur, ou à la main, dans son réseau :\n${byHand}`,
          en: `'lab doctor --fix' sets them where the engine runs, or by hand, in its network:\n${byHand}`,
        },
      };
    },

    async fix() {
      await engineSettings.mend(docker(), await engineSettings.wrong(docker(), settings));
    },
  };
}
