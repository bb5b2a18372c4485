import { type MachineName, machineNames } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { claimThere } from "../../lib/declared/claim-there.js";
import { due } from "../../lib/declared/due.js";
import { disks } from "../../lib/estate/disks.js";
import { listed } from "../../lib/estate/listed.js";
import { everyMachine } from "../../lib/estate/word.js";
import { ownIn } from "../../lib/run/own-entries.js";
import { keyDeclared } from "../lib/key-declared.js";
import { plannedKeys } from "../lib/planned-keys.js";
import { hasAccount, hasKey, rightsTooMuch } from "../lib/rights-too-much.js";

export const noRightTooMuch = check({
  needs: machineNames,
  needsWhatStands: true,
  observedWith: everyMachine,
  deadlineMs: 15_000,

  async run(scene) {
    const [found, keys, declared] = await Promise.all([
      disks(scene),
      plannedKeys(scene),
      scene.declared(),
    ]);
    const own = [...found].map(([machine, disk]) => ({
      machine,
      disk,
      keys: declared.keys.filter((one) => one.machine === machine).map(keyDeclared),
      accounts: declared.accounts.filter((one) => one.machine === machine),
    }));
    const missing = [...keys].flatMap(([machine, planned]) => {
      const disk = found.get(machine as MachineName);
      return planned
        .filter((key) => !disk || !hasKey(disk, key))
        .map(({ file }) => `${machine} ${file}: ∅`);
    });
    claim(
      missing.length === 0,
      claimText("cp08/plan-keys-are-in-their-places"),
      missing.join(", "),
    );
    const isOwn = await ownIn(scene.lab);
    const extras = own.flatMap(({ machine, disk, keys: added, accounts }) =>
      rightsTooMuch(disk, [...(keys.get(machine) ?? []), ...added], accounts, (what) =>
        isOwn(machine, what),
      ).map((what) => ({
        machine,
        what,
      })),
    );
    claim(extras.length === 0, claimText("cp08/nobody-has-right-that-neither"), listed(extras));
    claimThere(
      own.flatMap(({ machine, disk, keys: added, accounts }) => [
        ...due(added)
          .filter((key) => !hasKey(disk, key))
          .map(({ file, line }) => `${machine} ${file} ${line.split(" ").at(-1)}: ∅`),
        ...due(accounts)
          .filter((account) => !hasAccount(disk, account))
          .map(({ name, uid }) => `${machine} /etc/passwd ${name} uid=${uid}: ∅`),
      ]),
    );
    return `${found.size} × passwd, shadow, group, sudoers, PAM, authorized_keys, set-uid, modes = image + plan`;
  },
});
