import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
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
      {
        fr: "le dossier que nomme la notice contient main.cf et master.cf",
        en: "the folder that the notice names holds main.cf and master.cf",
      },
      `main.cf: ${main.length} B, master.cf: ${master.length} B`,
    );
    const limit = main.match(/^message_size_limit\s*=\s*(\d+)/m)?.[1] ?? "∅";
    const override = master.match(/message_size_limit\s*=\s*(\d+)/)?.[1] ?? "∅";
    claim(
      limit === String(formerLimit()) && override === "∅",
      {
        fr: `les copies sont celles d'avant : message_size_limit = ${formerLimit()}`,
        en: `the copies are those from before: message_size_limit = ${formerLimit()}`,
      },
      `main.cf: ${limit}, master.cf: ${override}`,
    );
    return `${copies}: message_size_limit = ${limit}`;
  },
});
