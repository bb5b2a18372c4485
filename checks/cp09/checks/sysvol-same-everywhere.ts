import { people } from "../../../stacks/plan/people.js";
import { plan } from "../../../stacks/plan/plan.js";
import { borrowOrdinaryAccount } from "../../lib/accounts/ordinary-account.js";
import { type CheckScene, check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import type { Controller } from "../../lib/probes/directory/client-krb5-conf.js";
import { domainClient } from "../../lib/probes/directory/domain-client.js";
import { tries } from "../../lib/probes/tries.js";

export const sysvolSameEverywhere = check({
  needs: ["dc1", "dc2", "probe-lan"],
  usedWith: "ordinary account",
  deadlineMs: 8000,

  async run(scene) {
    const [first, second] = await Promise.all([policiesOf(scene, "dc1"), policiesOf(scene, "dc2")]);
    const differing = [...new Set([...first.keys(), ...second.keys()])].filter(
      (file) => first.get(file) !== second.get(file),
    );
    claim(
      differing.length === 0,
      claimText("cp09/policies-files-are-same-on"),
      `dc1 ≠ dc2: ${differing.join(", ")}`,
    );
    return `//dc1/sysvol = //dc2/sysvol: ${first.size} files; anonymous: NT_STATUS_ACCESS_DENIED`;
  },
});

/** A fingerprint of each policy file that a controller shares. */
async function policiesOf(scene: CheckScene<Controller | "probe-lan">, controller: Controller) {
  const { nodes } = scene;
  const share = `//${plan().machines[controller].interfaces.srv}/sysvol`;
  const { login, password } = await borrowOrdinaryAccount(nodes[controller], scene);
  const output = await nodes["probe-lan"].ask`
      eval ${domainClient(controller)}
      smb() { try $1 smbclient "--option=disable netbios=yes" -t 2 ${share} -W ${plan().company.workgroup} -U "$2" -c "$3"; }
      smb anonymous % ls
      smb account ${`${login}%${password}`} ${`recurse; prompt; cd ${plan().company.domain}; mget Policies`}
      [ ! -d Policies ] || find Policies -type f -exec sha256sum {} +`;
  const answer = tries(nodes["probe-lan"], output);
  const files = new Map(
    [...output.stdout.matchAll(/^([0-9a-f]{64}) {2}Policies\/(.*)$/gm)].map(
      ([, sum = "", file = ""]) => [file, sum] as const,
    ),
  );
  const own = [...files.keys()].filter((file) => file.startsWith(people().workstationPolicy.guid));
  claim(
    own.length > 0,
    claimText("cp09/account-reads-policy-on", { controller }),
    `${share}: ${answer("account").said || `${files.size} files`}`,
  );
  const anonymous = answer("anonymous");
  claim(
    /NT_STATUS_(ACCESS_DENIED|LOGON_FAILURE)/.test(anonymous.said),
    claimText("cp09/refuses-stranger", { controller }),
    claimText("cp09/anonymous", { said: anonymous.said, share }),
  );
  return files;
}
