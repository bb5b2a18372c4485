import { baseDn, rootDn } from "../../../modules/domain-controller/names.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { borrowOrdinaryAccount } from "../../lib/accounts/ordinary-account.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { domainClient } from "../../lib/probes/directory/domain-client.js";
import { ldapAnswer } from "../../lib/probes/directory/ldap-answer.js";
import { tries } from "../../lib/probes/tries.js";

/** What the directory holds: people, groups and machines; its settings; its names. */
const partitions = ofCompany(() => [
  baseDn(),
  `CN=Configuration,${baseDn()}`,
  `DC=DomainDnsZones,${baseDn()}`,
]);
const addresses = ofCompany(() => [
  plan().machines.dc1.interfaces.srv,
  plan().machines.dc2.interfaces.srv,
]);

export const anonymousReadsNothing = check({
  needs: ["dc1", "dc2", "probe-lan"],
  usedWith: "ordinary account",
  deadlineMs: 8000,

  async run(scene) {
    const { dc1, "probe-lan": probe } = scene.nodes;
    const people = ["-b", rootDn(), "(sAMAccountType=805306368)", "sAMAccountName"];
    const { login, password } = await borrowOrdinaryAccount(dc1, scene);
    const answer = tries(
      probe,
      await probe.ask`
        eval ${domainClient("dc1")}
        for server in ${addresses()}; do
          try up-$server ldapsearch -x -LLL -H ldap://$server -s base -b "" defaultNamingContext
          number=0
          for partition in ${partitions()}; do
            try anonymous-$server-$number ldapsearch -x -LLL -z 3 -H ldap://$server -b $partition '(objectClass=*)' 1.1
            number=$((number + 1))
          done
          try pipe-$server rpcclient -U % -N -c enumdomusers $server
        done
        try known ldapsearch -x -ZZ -LLL -H ldap://dc1.${plan().company.domain} -D ${`${login}@${plan().company.domain}`} \
          -w ${password} ${people}`,
    );
    // The way to ask works: what a controller says of itself is for everybody.
    for (const server of addresses()) {
      const up = answer(`up-${server}`);
      claim(
        up.code === 0 && up.said.includes(baseDn()),
        claimText("cp09/answers-ldap", { server }),
        `${server} rootDSE: ${ldapAnswer(up)}`,
      );
    }
    const known = answer("known");
    claim(
      known.code === 0 && known.said.includes("sAMAccountName:"),
      claimText("cp09/authenticated-account-reads-accounts"),
      `bind + TLS: ${ldapAnswer(known)}`,
    );
    const seen = addresses().map((server) => {
      const searches = partitions().map((_, number) => answer(`anonymous-${server}-${number}`));
      const entries = searches.flatMap(({ said }) => said.match(/\bdn: /g) ?? []).length;
      const told = searches.map(ldapAnswer).join(", ");
      claim(
        entries === 0,
        claimText("cp09/anonymous-search-on-gives-nothing", { server }),
        claimText("cp09/anonymous-entries", { entries, server, told }),
      );
      // The same list has another door: a pipe that is opened over SMB without a name.
      const pipe = answer(`pipe-${server}`);
      const users = pipe.said.match(/user:\[/g)?.length ?? 0;
      claim(
        users === 0,
        claimText("cp09/smb-session-without-name-on", { server }),
        claimText("cp09/samr-accounts", { server, users }),
      );
      return `${server} anonymous: ${told}; SAMR: ${pipe.said.match(/NT_STATUS_\w+/)?.[0] ?? users}`;
    });
    return `${seen.join(" · ")} · bind + TLS: ${known.said.match(/sAMAccountName:/g)?.length} entries`;
  },
});
