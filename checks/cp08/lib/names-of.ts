import { shares } from "../../../modules/file-server/shares.js";
import type { Machine } from "../../lib/nodes/machine.js";
import type { FolderRights } from "./folder-rights.js";
import type { Names } from "./folders-too-much.js";

/** Numbers that are asked for at most: more people than that have no right on anything. */
const most = 300;

/**
 * Who the people are whom folders name by number, as the server knows them.
 *
 * @throws NotObserved where it knows none of the plan's groups, so that nobody can be told from another
 */
export async function namesOf(machine: Machine, folders: readonly FolderRights[]): Promise<Names> {
  if (folders.length === 0) return { users: new Map(), groups: new Map() };
  const named = (kind: "user" | "group") =>
    folders.flatMap(({ entries, owner, group }) => [
      kind === "user" ? owner : group,
      ...entries.flatMap((entry) => {
        const [, id] = new RegExp(`^(?:default:)?${kind}:(\\d+):`).exec(entry) ?? [];
        return id === undefined ? [] : [id];
      }),
    ]);
  const users = [...new Set(named("user"))];
  const groups = [...new Set(named("group"))];
  if (users.length + groups.length > most) {
    throw machine.notObserved({
      fr: "plus de monde sur les dossiers qu'on n'en regarde",
      en: "more people on the folders than are looked at",
    });
  }
  const { stdout } = await machine.ask`
    /usr/bin/getent passwd ${users} | sed 's/^/user:/'
    /usr/bin/getent group ${groups} | sed 's/^/group:/'`;
  const told = stdout.split("\n").map((line) => line.split(":"));
  const of = (kind: string) =>
    new Map(
      told.flatMap(([word, name, , id]) =>
        word === kind && name && id ? [[id, name.replace(/^.*\\/, "")] as const] : [],
      ),
    );
  const known = new Set([...of("group").values()].map((name) => name.toLowerCase()));
  if (!shares.some(({ write }) => known.has(write.toLowerCase()))) {
    throw machine.notObserved({
      fr: "ne connaît aucun groupe de l'annuaire sur ses dossiers",
      en: "knows no group of the directory's on its folders",
    });
  }
  return { users: of("user"), groups: of("group") };
}
