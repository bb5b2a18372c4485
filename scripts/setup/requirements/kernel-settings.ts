import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type WantedSetting, wantedSettings } from "../../host/wanted-settings.js";
import { type WrongSetting, wrongSettings } from "../../host/wrong-settings.js";
import { asRoot } from "../as-root.js";
import { noteBefore } from "../before.js";
import type { Requirement } from "../requirement.js";

/** Kept across reboots. */
export const kernelSettingsFile = "/etc/sysctl.d/60-plateau.conf";

/** Settings of this server's kernel that labs on Plateau's own engine depend on. @param folder where the kernel shows them */
export const kernelSettings = (folder = "/proc/sys"): Requirement => ({
  id: "kernel-settings",
  title: { fr: "réglages du noyau", en: "kernel settings" },

  async look() {
    const wrong = await wrongIn(folder);
    if (wrong.length === 0)
      return { ok: true, detail: wantedSettings.map(({ name }) => name).join(", ") };
    const words = wrong.map(({ told }) => told).join(" ; ");
    const kept = linesOf(wrong.map(({ setting }) => setting));
    return {
      ok: false,
      detail: { fr: words, en: words },
      remedy: {
        fr: `écrivez dans ${kernelSettingsFile} :\n${kept}\npuis : sudo sysctl --system`,
        en: `write into ${kernelSettingsFile}:\n${kept}\nthen: sudo sysctl --system`,
      },
    };
  },

  async fix() {
    const before = await readFile(kernelSettingsFile, "utf8").catch(() => "");
    // What is more than enough on this server stays as it is.
    const wrong = await wrongIn(folder);
    for (const { setting, value } of wrong) await noteBefore(`setting ${setting.name}`, value);
    const ours = wantedSettings.filter(
      (setting) =>
        before.includes(`-${setting.name} = `) || wrong.some((one) => one.setting === setting),
    );
    // Straight into the kernel: a minimal system has no sysctl program.
    const now = wrong.map(
      ({ setting: { name, wanted } }) => `echo ${wanted} > ${pathOf(folder, name)}`,
    );
    // The barest Debian has not even the folder.
    const file = `mkdir -p ${dirname(kernelSettingsFile)}; printf '%s\\n' '${linesOf(ours)}' > ${kernelSettingsFile}`;
    await asRoot("sh", ["-ec", [file, ...now].join("\n")]);
  },
});

function pathOf(folder: string, name: string): string {
  return join(folder, ...name.split("."));
}

async function wrongIn(folder: string): Promise<WrongSetting[]> {
  const values = await Promise.all(
    wantedSettings.map(async ({ name }) => {
      const text = await readFile(pathOf(folder, name), "utf8").catch(() => undefined);
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
  return wrongSettings(wantedSettings, new Map(values.flat()));
}

/** As `sysctl.d` reads them: what a kernel has not is passed over. */
function linesOf(all: readonly WantedSetting[]): string {
  return all.map(({ name, wanted }) => `-${name} = ${wanted}`).join("\n");
}
