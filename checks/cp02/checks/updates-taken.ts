import { deployment } from "../../../modules/deployment/deployment.js";
import { profileOf } from "../../../modules/workstation/profile-of.js";
import { standard } from "../../../modules/workstation/standard.js";
import { NotObserved } from "../../../scripts/channel/channel.js";
import { workstations } from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { connected } from "../../lib/connected.js";
import { claimText } from "../../lib/content/claim-text.js";
import { seconds } from "../../lib/nodes/limit.js";
import { onEach } from "../../lib/on-each.js";
import { heldBack } from "../lib/held-back.js";
import { publishedVersions } from "../lib/published-versions.js";

export const updatesTaken = check({
  needs: ["dep1", "fw1", "probe-srv", ...workstations],
  deadlineMs: 12_000,

  async run({ nodes: { "probe-srv": probe, ...nodes }, token }) {
    const published = await publishedVersions(probe);
    const newest = new Map(
      await Promise.all(
        standard().profile.map(async (name) => {
          const versions = published.get(name) ?? [];
          if (versions.length === 0) {
            throw new NotObserved({
              fr: `${deployment().host} : pas de ${name}`,
              en: `${deployment().host}: no ${name}`,
            });
          }
          return [name as string, await latest(versions)] as const;
        }),
      ),
    );
    return onEach(workstations, async (name) => {
      const folder = `/run/${token}`;
      // Its own sources and keys, in a folder apart: what it was last told may be months old.
      const { exitCode, stdout, stderr } = await nodes[name].within(10_000)`
        export LC_ALL=C
        mkdir -p ${folder}/lists/partial ${folder}/cache/archives/partial
        own="-o Dir::State::lists=${folder}/lists -o Dir::Cache=${folder}/cache"
        # A clock that is slow is another check's: how young a list is would decide whether it matters here.
        apt() { /usr/bin/apt-get -q $own -o Acquire::Check-Date=false -o APT::Sandbox::User=root -o Acquire::http::Timeout=${seconds(2)} -o Acquire::Retries=0 "$@"; }
        apt -o APT::Update::Error-Mode=any update > ${folder}/said 2>&1
        code=$?
        [ $code = 0 ] || tail -n 2 ${folder}/said >&2
        apt -s dist-upgrade | sed -n 's/^Inst \\([^ ]*\\) .*/waits \\1/p'
        # What it would take tomorrow: sources with their priority, and packages that have one of their own.
        /usr/bin/apt-cache $own policy | sed 's/^/policy /'
        /usr/bin/dpkg-query -W -f '\${db:Status-Want} \${db:Status-Status} \${Package} \${Version}\\n'
        rm -rf ${folder}
        exit $code`;
      if (exitCode !== 0) await connected(nodes[name]);
      const lines = stdout.split("\n");
      const waits = lines.flatMap((line) => line.match(/^waits (.+)$/)?.[1] ?? []);
      const packages = lines.flatMap((line) => {
        const [, want, one, version] = line.match(/^(\S+) installed (\S+) (\S+)$/) ?? [];
        return want && one && version ? [{ want, one, version }] : [];
      });
      const wanted = profileOf(name).map((one) => ({
        one,
        version: packages.find((installed) => installed.one === one)?.version,
        latest: newest.get(one),
      }));
      const seen = wanted
        .map(({ one, version, latest }) => `${one} ${version ?? "∅"} (${latest})`)
        .concat(`upgrade ${waits.length}`)
        .join("; ");
      claim(exitCode === 0, claimText("cp02/sources-of-packages-answer-and"), stderr || seen);
      claim(
        wanted.every(({ version, latest }) => version === latest),
        claimText("cp02/witness-packages-have-version-published-last"),
        seen,
      );
      claim(waits.length === 0, claimText("cp02/no-package-waits"), `${seen}: ${waits.join(", ")}`);
      const stays = [
        ...packages.flatMap(({ want, one }) => (want === "install" ? [] : [`${one} ${want}`])),
        ...heldBack(lines.flatMap((line) => line.match(/^policy (.*)$/)?.[1] ?? [])),
      ];
      claim(stays.length === 0, claimText("cp02/nothing-keeps-it-from-taking"), stays.join(", "));
      return seen;
    });

    /** As dpkg orders them. */
    async function latest(versions: readonly string[]): Promise<string> {
      const { stdout } = await probe.must`
        best=
        for version in ${versions}; do
          dpkg --compare-versions "$version" gt "$best" && best=$version
        done
        [ -n "$best" ] && echo "$best"`;
      return stdout.trim();
    }
  },
});
