import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { seccompProfile } from "../../../modules/lib/seccomp/profile.js";
import { type EnginePlace, enginePlace, engineUnit } from "../../ground/docker/place.js";
import { daemonJson } from "../../host/docker-engine/daemon-json.js";
import { engineDisk } from "../../host/docker-engine/engine-disk.js";
import { asRoot } from "../as-root.js";
import { isUnit } from "../daemon.js";
import type { Requirement } from "../requirement.js";

interface InstalledFile {
  readonly path: string;
  readonly text: string;
  readonly mode: string;
}

/** The programs and the configuration of an engine of Plateau's own, as they are on the server. */
export function engineFiles(place: EnginePlace = enginePlace()): Requirement {
  const missing = () => filesOf(place).filter(({ path, text, mode }) => !isThere(path, text, mode));
  return {
    id: "engine-files",
    title: { fr: "fichiers du moteur", en: "files of the engine" },

    async look() {
      const paths = missing().map(({ path }) => path);
      if (paths.length === 0) return { ok: true, detail: place.library };
      const list = paths.join(", ");
      return {
        ok: false,
        detail: {
          fr: `absents ou d'une autre version : ${list}`,
          en: `missing or of another version: ${list}`,
        },
        remedy: {
          fr: "« lab doctor --fix » les écrit ; le moteur les lit à son prochain démarrage",
          en: "'lab doctor --fix' writes them; the engine reads them when it next starts",
        },
      };
    },

    async fix() {
      for (const { path, text, mode } of missing()) {
        // Written aside and renamed: a machine that starts just now runs one of them.
        const script = `umask 022; mkdir -p "$(dirname "$0")"; printf %s "$1" > "$0.new"; chmod "$2" "$0.new"; mv "$0.new" "$0"`;
        await asRoot("sh", ["-ec", script, path, text, mode]);
      }
      if (isUnit(place)) await asRoot("systemctl", ["daemon-reload"]);
    },
  };
}

const engineFileNames = [
  ...["engine", "runtime", "own-ids", "bound-files", "bound-rings", "disk"],
  ...["watch", "Held.pm", "Netlink.pm"],
] as const;

function filesOf(place: EnginePlace): InstalledFile[] {
  const shipped = (name: string) =>
    readFileSync(
      join(import.meta.dirname, "..", "..", "host", "docker-engine", "files", name),
      "utf8",
    );
  return [
    ...engineFileNames.map((name) => ({
      path: join(place.library, name),
      text: shipped(name),
      mode: "755",
    })),
    {
      path: join(place.library, "seccomp.json"),
      text: seccompProfile({ hasQuota: engineDisk(place)?.type === "xfs" }),
      mode: "644",
    },
    { path: join(place.data, "daemon.json"), text: daemonJson(place), mode: "644" },
    ...(isUnit(place) ? [{ path: engineUnit, text: shipped("plateau.service"), mode: "644" }] : []),
  ];
}

function isThere(path: string, text: string, mode: string): boolean {
  return (
    existsSync(path) &&
    (statSync(path).mode & 0o777).toString(8) === mode &&
    readFileSync(path, "utf8") === text
  );
}
