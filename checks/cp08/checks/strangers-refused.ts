import { shares } from "../../../modules/file-server/shares.js";
import { borrowOrdinaryAccount } from "../../lib/accounts/ordinary-account.js";
import { createAccounts, throwAwayPassword } from "../../lib/accounts/throw-away-accounts.js";
import { throwAwayLogin } from "../../lib/accounts/throw-away-login.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { shareTries } from "../../lib/probes/share-tries.js";

const refusals = [
  "NT_STATUS_ACCESS_DENIED",
  "NT_STATUS_LOGON_FAILURE",
  "NT_STATUS_ACCOUNT_DISABLED",
];

export const strangersRefused = check({
  needs: ["dc1", "file1", "fw1", "probe-lan"],
  usedWith: "ordinary account",
  deadlineMs: 8000,

  async run(scene) {
    const { nodes, token } = scene;
    const { file1, fw1, "probe-lan": probe } = nodes;
    const { login, password } = await borrowOrdinaryAccount(nodes.dc1, scene);
    const disabled = {
      login: throwAwayLogin(token, "disabled"),
      password: throwAwayPassword(token),
      disabled: true,
    };
    await createAccounts(scene, nodes.dc1, [disabled]);
    const at = (share: string) => ({ share, ticket: false });
    const answers = await shareTries(probe, "dc1", [
      { share: "IPC$", login, password },
      { ...at("IPC$"), login, password: `${password}x` },
      { ...at("IPC$"), login: throwAwayLogin(token), password },
      { ...at("IPC$"), login: disabled.login, password: disabled.password },
      ...shares.map(({ name }) => ({ ...at(name), login: throwAwayLogin(token), password })),
      ...shares.map(({ name }) => ({ ...at(name), login: "", password: "" })),
    ]);
    const [known = "", ...strangers] = answers.map(({ opened }) => opened);
    if (known !== "NT_STATUS_OK") await mustAnswer(file1, fw1);
    claim(known === "NT_STATUS_OK", claimText("cp08/account-of-domain-gets-in"), `SMB: ${known}`);
    const names = [
      "wrong password",
      "unknown",
      "disabled",
      ...shares.map(({ name }) => `unknown ${name}`),
    ];
    const wrong = strangers.flatMap((opened, at) =>
      refusals.includes(opened)
        ? []
        : [`${names[at] ?? `anonymous ${shares[at - names.length]?.name}`}: ${opened}`],
    );
    claim(wrong.length === 0, claimText("cp08/every-stranger-is-refused"), wrong.join(", "));
    return `SMB: ${known}; ${[...new Set(strangers)].join(", ")}`;
  },
});
