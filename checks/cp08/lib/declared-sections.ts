import { store } from "../../../modules/file-server/store.js";
import type { DeclaredShare } from "../../../scripts/facts/declaration/declared-share.js";
import type { SmbSections } from "./smb-sections.js";

/** How a server is to share what is declared: as it shares what the plan has. */
export function declaredSections(
  shares: readonly Pick<DeclaredShare, "name" | "write" | "read">[],
): SmbSections {
  return new Map(
    shares.map(({ name, write, read }) => [
      name,
      new Map([
        ["path", `${store.shares}/${name}`],
        [
          "valid users",
          [write, ...(read === undefined ? [] : [read])].map((group) => `@${group}`).join(", "),
        ],
      ]),
    ]),
  );
}
