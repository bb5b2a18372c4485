import { shares as all } from "../../file-server/shares.js";
import { smbConf } from "../../file-server/smb-conf.js";
import { store } from "../../file-server/store.js";
import { heads, settings } from "../cells.js";
import type { Content } from "../chapter.js";
import { settingIn } from "../of-image.js";

/** What is shared, and with whom. */
export function shares(): Content {
  const conf = smbConf();
  return {
    lead: {
      fr: "Les partages de file1. Les droits de chacun viennent de deux groupes de ressource par partage, et de rien d'autre ; dc1 et dc2 n'ont que sysvol et netlogon.",
      en: "The shares of file1. Who may what depends on two resource groups a share, and on nothing else; dc1 and dc2 have sysvol and netlogon only.",
    },
    tables: [
      {
        title: { fr: "Partages", en: "Shares" },
        columns: [
          { fr: "Partage", en: "Share" },
          heads.what,
          { fr: "Modification", en: "Change" },
          { fr: "Lecture", en: "Read" },
          { fr: "Dossier", en: "Folder" },
        ],
        rows: [
          ...all.map(({ name, comment, write, read }) => [
            name,
            comment,
            write,
            read,
            `${store.shares}/${name}`,
          ]),
          [
            "homes",
            { fr: "dossier personnel", en: "personal folder" },
            { fr: "son propriétaire", en: "its owner" },
            { fr: "son propriétaire", en: "its owner" },
            `${store.homes}/%S`,
          ],
        ],
      },
      settings({ fr: "Réglages de file1", en: "Settings of file1" }, [
        [{ fr: "Racine", en: "Root" }, store.root],
        [{ fr: "Corbeille de chaque partage", en: "Bin of each share" }, store.bin],
        [{ fr: "Conservation, en jours", en: "Kept, in days" }, store.binDays],
        ...(
          [
            "server min protocol",
            "server signing",
            "map to guest",
            "restrict anonymous",
            "access based share enum",
            "hide unreadable",
            "create mask",
            "directory mask",
          ] as const
        ).map((name) => [{ fr: name, en: name }, settingIn(conf, name)] as const),
      ]),
    ],
  };
}
