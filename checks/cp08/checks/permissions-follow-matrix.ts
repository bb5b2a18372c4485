import { shares } from "../../../modules/file-server/shares.js";
import type { RoleName } from "../../../stacks/plan/people.js";
import { createAccounts, throwAwayPassword } from "../../lib/accounts/throw-away-accounts.js";
import { throwAwayLogin } from "../../lib/accounts/throw-away-login.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { fileNameOf } from "../../lib/drawn-words.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { shareTries } from "../../lib/probes/share-tries.js";
import { type ShareAccess, shareAccess } from "../lib/share-access.js";
import { tidyShares } from "../lib/tidy-shares.js";

/** Each reads or writes somewhere, and is a stranger elsewhere. */
const roles = [
  "GG_Comptabilite",
  "GG_Gestion",
  "GG_Finance",
  "GG_Direction",
  "GG_Stagiaires",
] as const satisfies readonly RoleName[];

export const permissionsFollowMatrix = check({
  needs: ["dc1", "file1", "fw1", "probe-lan"],
  deadlineMs: 9000,

  async run(scene) {
    const { nodes, token } = scene;
    const { file1, fw1, "probe-lan": probe } = nodes;
    const people = roles.map((role, at) => ({
      login: throwAwayLogin(token, String(at)),
      password: throwAwayPassword(token),
      roles: [role],
    }));
    const rows = shares.flatMap((share) =>
      people.map(({ login, password }, at) => ({
        role: roles[at] as RoleName,
        share,
        asked: {
          login,
          password,
          share: share.name,
          writes: fileNameOf(token, String(at)),
          // What somebody else wrote, so that reading is the share's permission and not the owner's.
          reads: fileNameOf(token, String(writerOf(share))),
        },
      })),
    );
    await createAccounts(scene, nodes.dc1, people);
    await tidyShares(scene, file1);
    const asked = rows.map((row) => row.asked);
    const answers = await shareTries(probe, "dc1", asked);
    if (answers.every(({ opened }) => unanswered.test(opened))) await mustAnswer(file1, fw1);

    const wrong = rows.flatMap(({ role, share }, at) => {
      const { opened = "", wrote, read } = answers[at] ?? {};
      const can: ShareAccess = wrote === granted ? "write" : read === granted ? "read" : "nothing";
      const wanted = shareAccess(role, share);
      if (can === wanted && (can !== "write" || read === granted)) return [];
      return [`${role} ${share.name}: ${can} ≠ ${wanted} (${wrote ?? opened})`];
    });
    claim(
      wrong.length === 0,
      claimText("cp08/permissions-of-matrix-are-those", { rows: rows.length }),
      wrong.join(", "),
    );
    const refused = answers.filter(({ opened }) => opened === "NT_STATUS_ACCESS_DENIED").length;
    return `SMB: ${rows.length} = matrix, ${refused} NT_STATUS_ACCESS_DENIED`;
  },
});

const granted = "NT_STATUS_OK";
/** What a client says when nothing comes back, or nobody listens. */
const unanswered = /TIMEOUT|UNREACHABLE|CONNECTION|NOT_FOUND/;

function writerOf(share: (typeof shares)[number]): number {
  return roles.findIndex((role) => shareAccess(role, share) === "write");
}
