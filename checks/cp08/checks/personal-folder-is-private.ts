import { borrowOrdinaryAccount } from "../../lib/accounts/ordinary-account.js";
import { createAccounts, throwAwayPassword } from "../../lib/accounts/throw-away-accounts.js";
import { throwAwayLogin } from "../../lib/accounts/throw-away-login.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { fileNameOf } from "../../lib/drawn-words.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { shareTries } from "../../lib/probes/share-tries.js";
import { tidyShares } from "../lib/tidy-shares.js";

export const personalFolderIsPrivate = check({
  needs: ["dc1", "file1", "fw1", "probe-lan"],
  usedWith: "ordinary account",
  deadlineMs: 8000,

  async run(scene) {
    const { nodes, token } = scene;
    const { file1, fw1, "probe-lan": probe } = nodes;
    const other = { login: throwAwayLogin(token, "other"), password: throwAwayPassword(token) };
    const file = fileNameOf(token);
    const { login: share, password } = await borrowOrdinaryAccount(nodes.dc1, scene);
    await createAccounts(scene, nodes.dc1, [other]);
    // Others may be lent the owner's account: its folder, not what they do in it.
    const folders = [share, other.login].map((login) => `/srv/fichiers/personnels/${login}`);
    await scene.tidy(file1, {
      fr: `dossiers ${folders.join(", ")}`,
      en: `folders ${folders.join(", ")}`,
    })`code=0; for folder in ${folders}; do [ ! -e "$folder" ] || rmdir "$folder" || code=1; done; exit $code`;
    await tidyShares(scene, file1);
    const answers = await shareTries(probe, "dc1", [
      { login: share, password, share, writes: file, reads: file },
      { ...other, share: other.login, writes: file },
      { ...other, share, writes: fileNameOf(token, "other"), reads: file },
    ]);
    const [own, his, across] = answers;
    if (own?.read !== "NT_STATUS_OK") await mustAnswer(file1, fw1);
    claim(
      own?.read === "NT_STATUS_OK" && his?.wrote === "NT_STATUS_OK",
      claimText("cp08/account-of-domain-writes-and"),
      claimText("cp08/own-folder", {
        wrote: his?.wrote ?? his?.opened,
        ownWrote: own?.wrote ?? own?.opened,
      }),
    );
    claim(
      across?.wrote !== "NT_STATUS_OK" && across?.read !== "NT_STATUS_OK",
      claimText("cp08/somebody-else-is-refused-to-it"),
      claimText("cp08/another-folder-write-read", {
        opened: across?.opened,
        read: across?.read,
        wrote: across?.wrote,
      }),
    );
    return `own: ${own.wrote} · another's: ${across?.wrote ?? across?.opened}`;
  },
});
