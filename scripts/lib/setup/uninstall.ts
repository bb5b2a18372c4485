import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { engineAccount, engineLibrary, enginePlace, engineUnit } from "../docker-engine/place.js";
import { cache } from "../home.js";
import type { Task } from "../progress.js";
import { asRoot } from "./as-root.js";
import { notedBefore } from "./before.js";
import { runsSystemd } from "./daemon.js";
import { kernelSettingsFile } from "./kernel-settings.js";
import { clearLeavings, livingDaemon } from "./leavings.js";

/** How long the engine may take to end its containers, in milliseconds. */
const stopMs = 60_000;

/** What takes from this server all that set-up brought, in order. Labs' own folders are left alone. */
export function uninstallSteps(): Task[] {
  const before = notedBefore();
  return [
    {
      title: { fr: "moteur Docker de Plateau", en: "Plateau's Docker engine" },
      async run() {
        await stopEngine();
        const groups = `find /sys/fs/cgroup/${engineAccount} /sys/fs/cgroup/*/${engineAccount} -depth -type d -exec rmdir {} + 2> /dev/null || true`;
        await asRoot("sh", ["-c", groups]);
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
        const files = [
          engineUnit,
          engineLibrary,
          enginePlace.data,
          enginePlace.log,
          kernelSettingsFile,
        ];
        await asRoot("rm", ["-rf", "--one-file-system", "--", ...files.filter(existsSync)]);
        if (runsSystemd()) await asRoot("systemctl", ["daemon-reload"]);
        await rm(cache, { recursive: true, force: true });
      },
    },
    {
      title: { fr: "utilisateur et identifiants", en: "user and ids" },
      async run() {
        const remove = `if getent passwd "$0"; then userdel "$0"; fi; if getent group "$0"; then groupdel "$0"; fi; sed -i "/^$0:/d" /etc/subuid /etc/subgid`;
        await asRoot("sh", ["-ec", remove, engineAccount]);
      },
    },
    {
      title: { fr: "paquets apportés", en: "packages that were brought" },
      async run(note) {
        const packages = [...before].flatMap(([name, list]) =>
          name.startsWith("packages ") ? list.split("\n") : [],
        );
        if (packages.length === 0) return;
        const env = { DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C.UTF-8" };
        await asRoot("apt-get", ["-q", "purge", "-y", ...packages], { env, onLine: note });
      },
    },
  ];
}

async function stopEngine(): Promise<void> {
  if (runsSystemd() && existsSync(engineUnit)) {
    await asRoot("systemctl", ["disable", "--now", "plateau"]);
  }
  const pid = livingDaemon(enginePlace);
  if (pid) await asRoot("kill", [pid]);
  for (const end = Date.now() + stopMs; livingDaemon(enginePlace); await setTimeout(100)) {
    if (Date.now() > end) break;
  }
  await clearLeavings(enginePlace);
}
