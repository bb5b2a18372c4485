import { borrowOrdinaryAccount } from "../../lib/accounts/ordinary-account.js";
import { createAccounts, throwAwayPassword } from "../../lib/accounts/throw-away-accounts.js";
import { throwAwayLogin } from "../../lib/accounts/throw-away-login.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
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
      {
        fr: "un compte du domaine écrit et lit dans son dossier",
        en: "an account of the domain writes and reads in its folder",
      },
      {
        fr: `son dossier : ${own?.wrote ?? own?.opened}, ${his?.wrote ?? his?.opened}`,
        en: `own folder: ${own?.wrote ?? own?.opened}, ${his?.wrote ?? his?.opened}`,
      },
    );
    claim(
      across?.wrote !== "NT_STATUS_OK" && across?.read !== "NT_STATUS_OK",
      { fr: "celui d'un autre lui est refusé", en: "somebody else's is refused to it" },
      {
        fr: `dossier d'un autre : ${across?.opened}, écriture ${across?.wrote}, lecture ${across?.read}`,
        en: `another's folder: ${across?.opened}, write ${across?.wrote}, read ${across?.read}`,
      },
    );
    return `own: ${own.wrote} · another's: ${across?.wrote ?? across?.opened}`;
  },
});
