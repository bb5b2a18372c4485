import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { engineAccount, enginePlace, engineUnit } from "../ground/docker/place.js";
import { cache } from "../ground/home.js";
import type { Note, Task } from "../ground/progress.js";
import { asRoot } from "./as-root.js";
import { notedBefore } from "./before.js";
import { runsSystemd } from "./daemon.js";
import { clearLeavings, livingDaemon } from "./leavings.js";
import { removePortalUnit } from "./portal-unit.js";
import { processes } from "./processes.js";
import { kernelSettingsFile } from "./requirements/kernel-settings.js";

/** How long the engine may take to end its containers, in milliseconds. */
const stopMs = 60_000;

/**
 * What takes from this server all that set-up brought, in order: the notes of what that was come last, so that
 * one that was stopped can be started again. Labs' own folders are left alone.
 */
export function uninstallSteps(): Task[] {
  const before = notedBefore();
  return [
    {
      title: { fr: "pages servies dès le démarrage", en: "pages served from boot on" },
      async run() {
        if (runsSystemd()) await removePortalUnit();
      },
    },
    {
      title: { fr: "moteur Docker de Plateau", en: "Plateau's Docker engine" },
      async run() {
        await stopEngine();
        const groups = `find /sys/fs/cgroup/${engineAccount} /sys/fs/cgroup/*/${engineAccount} -depth -type d -exec rmdir {} + 2> /dev/null || true`;
        await asRoot("sh", ["-c", groups]);
      },
    },
    {
      title: { fr: "paquets apportés", en: "packages that were brought" },
      run: (note) => removePackages(before, note),
    },
    {
      title: { fr: "utilisateur et identifiants", en: "user and ids" },
      async run() {
        const gone = [engineAccount, ...(before.has("no group docker") ? ["docker"] : [])];
        const remove = `for name; do if getent passwd "$name"; then userdel "$name"; fi; if getent group "$name"; then groupdel "$name"; fi; done; sed -i "/^$0:/d" /etc/subuid /etc/subgid`;
        await asRoot("sh", ["-ec", remove, engineAccount, ...gone]);
      },
    },
    {
      title: { fr: "fichiers et réglages", en: "files and settings" },
      async run() {
        const settings = [...before].flatMap(([name, value]) => {
          const [kind, setting] = name.split(" ");
          return kind === "setting" && setting ? [[setting, value] as const] : [];
        });
        for (const [name, value] of settings) {
          const path = `/proc/sys/${name.replaceAll(".", "/")}`;
          await asRoot("sh", ["-c", `test ! -e "$0" || echo "$1" > "$0"`, path, value]);
        }
        const tun = before.get("mode tun");
        if (tun) await asRoot("chmod", [tun, "/dev/net/tun"]);
        await rm(cache(), { recursive: true, force: true });
        const files = [
          engineUnit,
          enginePlace().library,
          enginePlace().log,
          kernelSettingsFile,
          enginePlace().data,
        ];
        await asRoot("rm", ["-rf", "--one-file-system", "--", ...files.filter(existsSync)]);
        if (runsSystemd()) await asRoot("systemctl", ["daemon-reload"]);
      },
    },
  ];
}

/**
 * Those that nothing else on this server needs: a system may have come to stand on one of them, and where
 * somebody runs Docker by now, all of them are his.
 */
async function removePackages(before: ReadonlyMap<string, string>, note: Note): Promise<void> {
  const brought = [...before].flatMap(([name, list]) =>
    name.startsWith("packages ") ? list.split("\n") : [],
  );
  const docker = processes().some(({ name, zombie }) => name === "dockerd" && !zombie);
  if (brought.length === 0 || docker) return;
  const env = { DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C.UTF-8" };
  await asRoot("apt-mark", ["auto", ...brought], { env });
  const said = await asRoot("apt-get", ["-q", "--simulate", "autoremove"], { env });
  const unneeded = [...said.matchAll(/^Remv (\S+)/gm)].map(([, name = ""]) => name);
  const ours = unneeded.filter((name) => brought.includes(name));
  if (ours.length > 0) {
    await asRoot("apt-get", ["-q", "purge", "-y", ...ours], { env, onLine: note });
  }
}

async function stopEngine(): Promise<void> {
  if (runsSystemd() && existsSync(engineUnit)) {
    await asRoot("systemctl", ["disable", "--now", "plateau"]);
  }
  const pid = livingDaemon(enginePlace());
  if (pid) await asRoot("kill", [pid]);
  for (const end = Date.now() + stopMs; livingDaemon(enginePlace()); await setTimeout(100)) {
    if (Date.now() > end) break;
  }
  await clearLeavings(enginePlace());
}
