import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { shareTries } from "../../lib/probes/share-tries.js";

/** What a client is told once both ends have agreed on a dialect: nobody's name opens nothing more. */
const negotiated = ["NT_STATUS_OK", "NT_STATUS_ACCESS_DENIED", "NT_STATUS_LOGON_FAILURE"];
const old = ["NT1", "SMB2_10"] as const;

export const oldDialectsRefused = check({
  needs: ["file1", "fw1", "probe-lan"],

  async run({ nodes: { file1, fw1, "probe-lan": probe } }) {
    const anonymous = { login: "", password: "", share: "IPC$" };
    const [current, ...former] = await shareTries(probe, "dc1", [
      { ...anonymous, dialect: "SMB3_11" },
      ...old.map((dialect) => ({ ...anonymous, dialect })),
    ]);
    const said = current?.opened ?? "";
    if (!negotiated.includes(said)) await mustAnswer(file1, fw1);
    claim(negotiated.includes(said), claimText("cp08/smb-is-negotiated"), `SMB3_11: ${said}`);
    const seen = old.map((dialect, at) => {
      const opened = former[at]?.opened ?? "";
      claim(
        !negotiated.includes(opened),
        claimText("cp08/is-refused", { dialect }),
        `${dialect}: ${opened}`,
      );
      return `${dialect}: ${opened}`;
    });
    return `SMB3_11: ${said} · ${seen.join(" · ")}`;
  },
});
