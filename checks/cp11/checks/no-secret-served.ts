import { deployment } from "../../../modules/deployment/deployment.js";
import { joined, type Text, text } from "../../../scripts/ground/text.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { filesWithPasswords } from "../../lib/files-with-passwords.js";
import { fromSite } from "../lib/site.js";
import { openTicket } from "../lib/throw-away-ticket.js";

/** Secrets of the lab that an installation could be tempted to carry. */
const purposes = ofCompany(() => [
  "deployment/installer",
  `account/${deployment().account}`,
  "account/administrator",
]);

/** Where what is served is, by HTTP and by TFTP. */
const served = ["/srv/http", "/srv/depot", "/srv/tftp"];

export const noSecretServed = check({
  needs: ["probe-lan", "fw1", "dc1", "dep1"],
  deadlineMs: 8000,

  async run(scene) {
    const { "probe-lan": probe, dep1 } = scene.nodes;
    const { card } = await openTicket(scene, dep1);
    const paths = [
      "/debut.ipxe",
      `/billets/${card}.ipxe`,
      `/billets/${card}.reponses`,
      "/installateur/preseed.cfg",
    ];
    const answers = await Promise.all(paths.map((path) => fromSite(probe, path)));
    const seen = paths.map((path, index) => `${path} ${answers[index]?.status}`).join(" · ");
    claim(
      answers.every(({ status }) => status === "200"),
      claimText("cp11/something-to-read-all-of"),
      seen,
    );
    const secrets = purposes().map(scene.password);
    for (const [index, { body }] of answers.entries()) {
      const known = secrets.some((secret) => body.includes(secret));
      // debconf's own names for a password in clear; a digest has another.
      const clear = /^\s*d-i\s+passwd\/(root|user)-password(-again)?\s+password\s+\S/m.test(body);
      // Crypt's own form: a method, a salt, a digest.
      const digests = [...body.matchAll(/password-crypted\s+password\s+(\S*)/g)];
      const weak = digests.some(([, digest = ""]) => !/^\$(6|y|5)\$\S{8,}\$?/.test(digest));
      const found: Text[] = [
        ...(known
          ? [{ fr: "un mot de passe de l'entreprise", en: "a password of the company" }]
          : []),
        ...(clear ? [{ fr: "un mot de passe en clair", en: "a password in clear" }] : []),
        ...(weak ? [{ fr: "une empreinte faible", en: "a weak digest" }] : []),
      ];
      claim(
        found.length === 0,
        claimText("cp11/no-password-in-clear-and"),
        text`${paths[index] ?? ""}: ${joined(found, ", ")}`,
      );
    }
    const found = await filesWithPasswords(dep1, scene, served, "www-data");
    claim(found.length === 0, claimText("cp11/no-file-that-server-hands"), found.join(", "));
    const list = await fromSite(probe, "/billets/");
    const inside = await fromSite(probe, "/debian/conf/distributions");
    const released = await fromSite(
      probe,
      `/debian/dists/${deployment().repository.suites[0]}/InRelease`,
      "--head",
    );
    claim(
      released.status === "200" && list.status !== "200" && inside.status !== "200",
      claimText("cp11/repository-is-read-its-configuration"),
      `InRelease ${released.status}, /billets/ ${list.status}, /debian/conf ${inside.status}`,
    );
    return `${seen} · /billets/ ${list.status} · /debian/conf ${inside.status}`;
  },
});
