import { groupDn, rootDn } from "../../../modules/domain-controller/names.js";
import { isKeyOf } from "../../../scripts/ground/is-key-of.js";
import { keysOf } from "../../../scripts/ground/keys-of.js";
import { type Person, people, type RoleName } from "../../../stacks/plan/people.js";
import { plan } from "../../../stacks/plan/plan.js";
import { borrowOrdinaryAccount } from "../../lib/accounts/ordinary-account.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { staffNow } from "../../lib/declared/staff-now.js";
import { seconds } from "../../lib/nodes/limit.js";
import { domainClient } from "../../lib/probes/directory/domain-client.js";
import { kerberosAnswer } from "../../lib/probes/directory/kerberos-answer.js";
import { tries } from "../../lib/probes/tries.js";

/** Members however deep: LDAP_MATCHING_RULE_IN_CHAIN. */
const inChain = "1.2.840.113556.1.4.1941";

export const permissionsFollowRoles = check({
  needs: ["dc1", "probe-lan"],
  usedWith: "ordinary account",
  deadlineMs: 8000,

  async run(scene) {
    const { dc1, "probe-lan": probe } = scene.nodes;
    const staff = staffNow(await scene.declared());
    const groups = keysOf(people().resources).map(groupDn).join("\n");
    const { login, password } = await borrowOrdinaryAccount(dc1, scene);
    const output = await probe.ask`
        eval ${domainClient("dc1")}
        ticket reader ${login} ${password}
        timeout ${seconds(4)} ldapsearch -Q -Y GSSAPI -N -o ldif-wrap=no -H ldap://dc1.${plan().company.domain} -b ${rootDn()} \
          -f - ${`(&(sAMAccountType=805306368)(memberOf:${inChain}:=%s))`} sAMAccountName <<< ${groups}
        echo "# ended $?"`;
    const reader = kerberosAnswer(tries(probe, output)("reader"));
    claim(reader === "ticket", claimText("cp09/any-account-reads-directory"), `AS-REQ: ${reader}`);
    const answers = output.stdout.split("# filter: ").slice(1);
    // What was cut short tells of fewer members than there are.
    if (answers.length === 0 || !/\n# ended 0\s*$/.test(output.stdout)) {
      throw probe.notObserved(`ldapsearch: ${output.stderr.trim() || output.stdout.slice(-200)}`);
    }
    const counts: string[] = [];
    for (const group of keysOf(people().resources)) {
      const has = ({ roles }: Person) =>
        roles.some((role) =>
          (people().resources[group].members as readonly RoleName[]).includes(role),
        );
      const logins = (all: typeof staff) => all.map(({ login }) => login).sort();
      const members = logins(staff.filter(({ states }) => states.every(has)));
      const may = logins(staff.filter(({ states }) => states.some(has)));
      const answer = answers.find((text) => text.includes(`:=${groupDn(group)}))`));
      // Other checks' accounts come and go in the same groups.
      const seen: string[] = [...(answer ?? "").matchAll(/^sAMAccountName: (.*)$/gm)]
        .map(([, login = ""]) => login)
        .filter((login) => isKeyOf(people().accounts, login))
        .sort();
      claim(
        members.every((login) => seen.includes(login)) &&
          seen.every((login) => may.includes(login)),
        claimText("cp09/gives-its-permission-to", { group, members: members.join(", ") || "∅" }),
        `${group} IN_CHAIN: ${seen.join(", ") || "∅"}`,
      );
      counts.push(`${group} ${seen.length}`);
    }
    return `IN_CHAIN: ${counts.join(", ")}`;
  },
});
