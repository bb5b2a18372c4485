import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { Secret } from "../../lib/nodes/secret.js";
import { formerLimit, vendorNotice } from "../lib/vendor-notice.js";

export const copyBeforeChange = check({
  needs: ["mail1"],
  judges: ["cp05/vendor-notice", "cp05/day-in-english"],

  async run({ nodes: { mail1 }, password }) {
    const { copies } = vendorNotice({ password });
    const read = async (name: string) =>
      (await mail1.ask`cat ${new Secret(`${copies}/${name}`)}`).stdout;
    const [main, master] = await Promise.all([read("main.cf"), read("master.cf")]);
    claim(
      /^myhostname\b/m.test(main) && /^smtp\s+inet\s/m.test(master),
      claimText("cp05/folder-that-notice-names-holds"),
      `main.cf: ${main.length} B, master.cf: ${master.length} B`,
    );
    const limit = main.match(/^message_size_limit\s*=\s*(\d+)/m)?.[1] ?? "∅";
    const override = master.match(/message_size_limit\s*=\s*(\d+)/)?.[1] ?? "∅";
    claim(
      limit === String(formerLimit()) && override === "∅",
      claimText("cp05/copies-are-those-from-before", { formerLimit: formerLimit() }),
      `main.cf: ${limit}, master.cf: ${override}`,
    );
    return `${copies}: message_size_limit = ${limit}`;
  },
});
