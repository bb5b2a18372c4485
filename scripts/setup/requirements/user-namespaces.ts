import { readFile } from "node:fs/promises";
import { asRoot } from "../as-root.js";
import { noteBefore } from "../before.js";
import type { Requirement } from "../requirement.js";

/** One per machine, and those that programs in machines make for themselves. */
const wanted = 10_000;

/** User namespaces: root on a machine is nobody on the server. */
export function userNamespaces(file = "/proc/sys/user/max_user_namespaces"): Requirement {
  return {
    id: "user-namespaces",
    title: { fr: "espaces de noms d'utilisateurs", en: "user namespaces" },

    async look() {
      const text = await readFile(file, "utf8").catch(() => undefined);
      if (text === undefined) {
        return {
          ok: false,
          detail: {
            fr: `ce noyau n'en a pas (${file} n'existe pas) : root sur une machine serait root sur le serveur`,
            en: `this kernel has none (${file} does not exist): root on a machine would be root on the server`,
          },
          remedy: {
            fr: "démarrez un noyau construit avec CONFIG_USER_NS, comme ceux de Debian",
            en: "boot a kernel built with CONFIG_USER_NS, as Debian's are",
          },
          byHand: true,
        };
      }
      if (Number(text) >= 100) return { ok: true, detail: text.trim() };
      return {
        ok: false,
        detail: {
          fr: `user.max_user_namespaces = ${text.trim()}, il en faut une par machine`,
          en: `user.max_user_namespaces = ${text.trim()}, every machine needs one`,
        },
        remedy: {
          fr: `sudo sysctl user.max_user_namespaces=${wanted}, et dans /etc/sysctl.d la ligne qui l'a éteint`,
          en: `sudo sysctl user.max_user_namespaces=${wanted}, and in /etc/sysctl.d the line that turned it off`,
        },
      };
    },

    async fix() {
      await noteBefore("setting user.max_user_namespaces", (await readFile(file, "utf8")).trim());
      await asRoot("sh", ["-c", `echo ${wanted} > ${file}`]);
    },
  };
}
