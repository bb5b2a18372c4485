import { check, type Scene } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { seconds } from "../../lib/nodes/limit.js";
import type { Probe } from "../../lib/nodes/probe.js";
import { bootOffer } from "../lib/boot-offer.js";

/** Where Debian's package says what each loader's digest is. */
const packaged = "/var/lib/dpkg/info/ipxe.md5sums";

export const loadersServed = check({
  needs: ["probe-lan", "net1", "fw1", "dep1"],
  deadlineMs: 8000,

  async run(scene) {
    const { dep1 } = scene.nodes;
    const { stdout: digests } = await dep1.ask`cat ${packaged}`;
    const seen = [await fetched(scene, "BIOS", digests), await fetched(scene, "UEFI", digests)];
    return seen.join(" · ");
  },
});

async function fetched(
  { nodes }: Scene<"probe-lan" | "net1" | "fw1" | "dep1">,
  firmware: "BIOS" | "UEFI",
  digests: string,
): Promise<string> {
  const { "probe-lan": probe, net1, fw1, dep1 } = nodes;
  const offer = await bootOffer(probe, "lan", firmware);
  if (!offer) await mustAnswer(net1, fw1);
  claim(
    offer !== undefined && offer.bootFile !== "",
    claimText("cp11/loader-is-offered", { firmware }),
    "DHCPOFFER ∅",
  );
  const url = `tftp://${offer.nextServer}/${offer.bootFile}`;
  const loader = await tftp(probe, url);
  if (!loader) await mustAnswer(dep1, fw1);
  claim(
    loader !== undefined,
    claimText("cp11/loaders-served-is-served", { firmware, url }),
    `${url}: ∅`,
  );
  claim(
    (loader.magic === "MZ") === (firmware === "UEFI"),
    firmware === "UEFI"
      ? claimText("cp11/uefi-program")
      : claimText("cp11/bios-program", { firmware }),
    `${url}: ${loader.magic}`,
  );
  claim(
    digests.includes(`${loader.digest}  `),
    claimText("cp11/digest-of-loader-of-package-ipxe", { firmware }),
    `${url}: MD5 ${loader.digest}`,
  );
  return `${firmware}: ${url} ${loader.digest.slice(0, 8)}`;
}

/** A file's digest and its first two characters; undefined when it does not come. */
async function tftp(probe: Probe, url: string) {
  const { stdout } = await probe.ask`
    file=$(mktemp) && trap 'rm -f "$file"' EXIT
    curl -sf --max-time ${seconds(3)} -o "$file" ${url} || exit 1
    md5sum < "$file"
    head -c 2 "$file" | tr -cd '[:print:]'`;
  const [, digest, magic = ""] = stdout.match(/^([0-9a-f]{32})\s+-\n(.*)/) ?? [];
  return digest ? { digest, magic } : undefined;
}
