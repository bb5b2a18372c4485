import { readFile } from "node:fs/promises";
import { foreignEngine } from "../../ground/docker/place.js";
import { asRoot } from "../as-root.js";
import { noteBefore } from "../before.js";
import type { Requirement } from "../requirement.js";

interface Setting {
  readonly name: string;
  /** What is set where the value will not do. */
  readonly wanted: number;
  readonly enough: (value: number) => boolean;
}

const settings: readonly Setting[] = [
  // systemd watches files. Machines have a bound of their own each, see `docker-engine/files/runtime`; this
  // one is for all of them together, and for the server.
  {
    name: "fs.inotify.max_user_instances",
    wanted: 1_048_576,
    enough: (value) => value >= 65_536,
  },
  // Labs share addresses: were their frames to pass through the host's firewall, its connection tracking
  // would take one candidate's connections for another's. Plateau's own engine has a network for itself.
  ...(foreignEngine
    ? [
        {
          name: "net.bridge.bridge-nf-call-iptables",
          wanted: 0,
          enough: (value: number) => value === 0,
        },
      ]
    : []),
];

/** Kept across reboots. */
export const kernelSettingsFile = "/etc/sysctl.d/60-plateau.conf";
const kept = settings.map(({ name, wanted }) => `-${name} = ${wanted}`).join("\n");

/** Settings of the host's kernel that labs depend on. */
export const kernelSettings: Requirement = {
  id: "kernel-settings",
  title: { fr: "réglages du noyau", en: "kernel settings" },

  async look() {
    const wrong = (await Promise.all(settings.map(seen))).filter((line) => line !== undefined);
    if (wrong.length === 0)
      return { ok: true, detail: settings.map(({ name }) => name).join(", ") };
    const words = wrong.join(" ; ");
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
    for (const { name } of settings) {
      const value = await readFile(pathOf(name), "utf8").catch(() => undefined);
      if (value !== undefined) await noteBefore(`setting ${name}`, value.trim());
    }
    // Straight into the kernel: a minimal system has no sysctl program.
    const now = settings.map(
      ({ name, wanted }) => `test ! -e ${pathOf(name)} || echo ${wanted} > ${pathOf(name)}`,
    );
    await asRoot("sh", [
      "-ec",
      [`printf '%s\\n' '${kept}' > ${kernelSettingsFile}`, ...now].join("\n"),
    ]);
  },
};

function pathOf(name: string): string {
  return `/proc/sys/${name.replaceAll(".", "/")}`;
}

/** A setting that will not do, with its value; nothing where the kernel has no such setting. */
async function seen({ name, wanted, enough }: Setting): Promise<string | undefined> {
  const text = await readFile(pathOf(name), "utf8").catch(() => undefined);
  if (text === undefined || enough(Number(text))) return undefined;
  return `${name} = ${text.trim()} (${wanted})`;
}
