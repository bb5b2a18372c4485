import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { idRange } from "../../ground/docker/id-range.js";
import { engineAccount, enginePlace } from "../../ground/docker/place.js";
import type { Look } from "../../ground/look.js";
import { asRoot } from "../as-root.js";
import type { Requirement } from "../requirement.js";

/** One line of /etc/subuid: ids that a user may hand out. */
interface Range {
  readonly owner: string;
  readonly first: number;
  readonly count: number;
}

const text = (file: string) => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** The user whose ids machines have, the range of them, and the group of those who may use the engine. */
export function engineAccountRequirement(
  etc = "/etc",
  data = join(enginePlace().data, "engine"),
): Requirement {
  const files = ["subuid", "subgid"].map((name) => join(etc, name));
  const missing = () => files.filter((file) => !rangesIn(file).some(isOurs));
  const isThere = () =>
    [join(etc, "passwd"), join(etc, "group")].every((file) =>
      text(file)
        .split("\n")
        .some((line) => line.startsWith(`${engineAccount}:`)),
    );
  return {
    id: "ids",
    title: { fr: "identifiants des machines", en: "ids of machines" },

    async look() {
      const wrong =
        files.map(rangeChanged).find(Boolean) ?? files.map(takenIn).find(Boolean) ?? usedBy(etc);
      if (wrong) return wrong;
      const built = builtFor(data);
      if (built !== undefined && built !== idRange.first) return builtForOthers(data, built);
      if (isThere() && missing().length === 0) {
        return { ok: true, detail: `${engineAccount}:${idRange.first}:${idRange.count}` };
      }
      const line = `${engineAccount}:${idRange.first}:${idRange.count}`;
      return {
        ok: false,
        detail: {
          fr: `pas encore d'utilisateur ${engineAccount} avec ${line}`,
          en: `no user ${engineAccount} with ${line} yet`,
        },
        remedy: {
          fr: `sudo useradd --system --user-group ${engineAccount}, puis la ligne ${line} dans ${files.join(" et ")}`,
          en: `sudo useradd --system --user-group ${engineAccount}, then the line ${line} in ${files.join(" and ")}`,
        },
      };
    },

    async fix() {
      if (!isThere()) {
        await asRoot("useradd", [
          ...["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"],
          ...["--shell", "/usr/sbin/nologin", engineAccount],
        ]);
      }
      const line = `${engineAccount}:${idRange.first}:${idRange.count}`;
      for (const file of missing()) {
        await asRoot("sh", ["-c", `printf '%s\\n' "$1" >> "$0"`, file, line]);
      }
    },
  };
}

function rangesIn(file: string): Range[] {
  return text(file)
    .split("\n")
    .map((line) => line.split(":"))
    .filter(({ length }) => length === 3)
    .map(([owner = "", first, count]) => ({ owner, first: Number(first), count: Number(count) }));
}

function isOurs({ owner, first, count }: Range): boolean {
  return owner === engineAccount && first === idRange.first && count === idRange.count;
}

/** Another range in that user's name: Docker would take it for the first of the machines' ids. */
function rangeChanged(file: string): Look | undefined {
  const other = rangesIn(file).find((range) => range.owner === engineAccount && !isOurs(range));
  if (!other) return undefined;
  const seen = `${engineAccount}:${other.first}:${other.count}`;
  const wanted = `${engineAccount}:${idRange.first}:${idRange.count}`;
  return {
    ok: false,
    detail: {
      fr: `${file} a ${seen}, il faut ${wanted} : avec d'autres identifiants, images et labs paraîtraient perdus`,
      en: `${file} has ${seen}, ${wanted} is needed: with other ids images and labs would seem lost`,
    },
    remedy: {
      fr: `remettez la ligne ${wanted} dans ${file}`,
      en: `put the line ${wanted} back into ${file}`,
    },
    byHand: true,
  };
}

function takenIn(file: string): Look | undefined {
  const last = idRange.first + idRange.count - 1;
  const taken = rangesIn(file).find(
    ({ owner, first, count }) =>
      owner !== engineAccount && first <= last && first + count - 1 >= idRange.first,
  );
  if (!taken) return undefined;
  return {
    ok: false,
    detail: {
      fr: `${file} donne à ${taken.owner} les identifiants ${taken.first} à ${taken.first + taken.count - 1} ; ceux des machines sont ${idRange.first} à ${last}`,
      en: `${file} gives ids ${taken.first} to ${taken.first + taken.count - 1} to ${taken.owner}; machines have ${idRange.first} to ${last}`,
    },
    remedy: {
      fr: `donnez à ${taken.owner} une autre plage dans ${file}, hors de celle des machines`,
      en: `give ${taken.owner} another range in ${file}, outside the machines'`,
    },
    byHand: true,
  };
}

/** Users and groups of the server itself: in a machine they would be somebody. */
function usedBy(etc: string): Look | undefined {
  const last = idRange.first + idRange.count - 1;
  for (const file of [join(etc, "passwd"), join(etc, "group")]) {
    for (const line of text(file).split("\n")) {
      const [name, , id] = line.split(":");
      if (id === undefined || Number(id) < idRange.first || Number(id) > last) continue;
      return {
        ok: false,
        detail: {
          fr: `${file} : ${name} a l'identifiant ${id}, qui est d'une machine (${idRange.first} à ${last})`,
          en: `${file}: ${name} has the id ${id}, which is a machine's (${idRange.first} to ${last})`,
        },
        remedy: {
          fr: `donnez-lui un autre identifiant (usermod --uid, groupmod --gid)`,
          en: `give it another id (usermod --uid, groupmod --gid)`,
        },
        byHand: true,
      };
    }
  }
  return undefined;
}

/** The first id that the engine's data was made for: Docker names a folder after it. */
function builtFor(data: string): number | undefined {
  try {
    const [folder] = readdirSync(data).filter((name) => /^\d+\.\d+$/.test(name));
    return folder === undefined ? undefined : Number(folder.split(".")[0]);
  } catch {
    // Not made yet, or for root alone to look into: root looks as well.
    return undefined;
  }
}

function builtForOthers(data: string, first: number): Look {
  return {
    ok: false,
    detail: {
      fr: `${data} a été fait pour les identifiants à partir de ${first}, ceux des machines commencent à ${idRange.first}`,
      en: `${data} was made for ids from ${first} on, machines' begin at ${idRange.first}`,
    },
    remedy: {
      fr: "« lab uninstall » puis « lab up » le refont ; les dossiers des candidats sont gardés",
      en: "'lab uninstall' and then 'lab up' make it again; the candidates' folders are kept",
    },
    byHand: true,
  };
}
