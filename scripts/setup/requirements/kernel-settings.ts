import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { foreignEngine } from "../../ground/docker/place.js";
import { neighbourTable } from "../../host/neighbour-table.js";
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
  // Every container has a keyring of its own, and root of all of them is one user of the kernel's: the 200 that it
  // has by default are seven labs, and the next machine does not start.
  { name: "kernel.keys.maxkeys", wanted: 100_000, enough: (value) => value >= 20_000 },
  { name: "kernel.keys.maxbytes", wanted: 10_000_000, enough: (value) => value >= 2_000_000 },
  // One table of neighbours for all network namespaces, the server's own among them. Beyond the third bound nobody is
  // reached who is not known already.
  neighbours(1, 4096),
  neighbours(2, 16_384),
  neighbours(3, neighbourTable.places),
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

function neighbours(bound: number, wanted: number): Setting {
  const name = `net.ipv4.neigh.default.gc_thresh${bound}`;
  return { name, wanted, enough: (value) => value >= wanted };
}

/** Kept across reboots. */
export const kernelSettingsFile = "/etc/sysctl.d/60-plateau.conf";

/** Settings of the host's kernel that labs depend on. @param folder where the kernel shows them */
export const kernelSettings = (folder = "/proc/sys"): Requirement => ({
  id: "kernel-settings",
  title: { fr: "réglages du noyau", en: "kernel settings" },

  async look() {
    const wrong = await wrongIn(folder);
    if (wrong.length === 0)
      return { ok: true, detail: settings.map(({ name }) => name).join(", ") };
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
    const ours = settings.filter(
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

interface Wrong {
  readonly setting: Setting;
  readonly value: string;
  /** The setting, its value, and what is wanted. */
  readonly told: string;
}

async function wrongIn(folder: string): Promise<Wrong[]> {
  const all = await Promise.all(settings.map((setting) => seen(folder, setting)));
  return all.flatMap((one) => one ?? []);
}

/** A setting that will not do; nothing where the kernel has no such setting. */
async function seen(folder: string, setting: Setting): Promise<Wrong | undefined> {
  const { name, wanted, enough } = setting;
  const text = await readFile(pathOf(folder, name), "utf8").catch(() => undefined);
  if (text === undefined || enough(Number(text))) return undefined;
  const value = text.trim();
  return { setting, value, told: `${name} = ${value} (${wanted})` };
}

/** As `sysctl.d` reads them: what a kernel has not is passed over. */
function linesOf(all: readonly Setting[]): string {
  return all.map(({ name, wanted }) => `-${name} = ${wanted}`).join("\n");
}
