import { feeds } from "../../../modules/internet/feeds.js";
import type { Scene } from "../../lib/check.js";
import { draw } from "../../lib/draw.js";
import { drawnReference } from "../../lib/helpdesk/drawn-reference.js";
import { packageFeed } from "./package-feed.js";

/** How a reader is to be organised, the candidate's own. */
export interface OrganisedWatch {
  /** What the ticket is found by. */
  readonly reference: string;
  /** Folder that the feed of packages goes into. */
  readonly folder: string;
  /** Each feed, and its folder. */
  readonly filed: readonly {
    readonly url: string;
    readonly title: string;
    readonly folder: string;
  }[];
}

/** Draw what is asked. */
export function organisedWatch(scene: Pick<Scene, "password">): OrganisedWatch {
  const folder = draw(scene, "cp17/organised/folder", [
    "Correctifs",
    "Paquets",
    "Logiciels",
    "Versions",
    "Serveurs Debian",
  ]);
  return {
    reference: drawnReference(scene, "VT"),
    folder,
    filed: feeds.map(({ url, title, subject, file }) => ({
      url,
      title,
      folder: file === packageFeed ? folder : subject,
    })),
  };
}
