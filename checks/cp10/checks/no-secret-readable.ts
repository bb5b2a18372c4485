import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { filesWithPasswords } from "../../lib/files-with-passwords.js";
import { passwordPurposes } from "../../lib/password-purposes.js";
import { md4 } from "../lib/md4.js";
import { rehearsed } from "../lib/rehearsed.js";

/** Where a script may have what it needs. */
const places = ["/etc", "/usr/local", "/opt", "/srv", "/home", "/root", "/var/lib/personnel"];

export const noSecretReadable = rehearsed(
  async ({ digests, text, first, next, faulty, journal }, scene) => {
    claim(
      digests.length >= 2,
      claimText("cp10/something-to-compare-with-accounts"),
      `unicodePwd: ${digests.length}`,
    );
    claim(
      new Set(digests).size === digests.length,
      claimText("cp10/no-password-serves-two-accounts"),
      claimText("cp10/accounts-passwords", {
        digests: digests.length,
        digests2: new Set(digests).size,
      }),
    );
    const told = [text, first.said, next.said, faulty.said, journal].join("\n");
    // Whatever stands alone, and what is between quotes.
    const words = new Set([
      ...told.split(/[\s"'`;:,()=]+/),
      ...[...told.matchAll(/["'«]\s*([^"'»\n]{4,64}?)\s*["'»]/g)].map(([, word = ""]) => word),
    ]);
    const read = [...words].filter(
      (word) =>
        word.length >= 4 && digests.includes(md4(Buffer.from(word, "utf16le")).toString("hex")),
    );
    claim(
      read.length === 0,
      claimText("cp10/no-word-of-script-report"),
      `${read.length} ${read.map((word) => `${word.slice(0, 2)}…`).join(", ")}`,
    );
    // What it needs of the administrator's it has from the machine: nobody has to write that down.
    const known = passwordPurposes().filter((purpose) => told.includes(scene.password(purpose)));
    claim(known.length === 0, claimText("cp10/neither-script-nor-its-report"), known.join(", "));
    const open = await filesWithPasswords(scene.nodes.dc1, scene, places, "nobody");
    claim(open.length === 0, claimText("cp10/no-file-that-everybody-reads"), open.join(", "));
    return `${digests.length} accounts, ${digests.length} passwords; ${words.size} words tried`;
  },
);
