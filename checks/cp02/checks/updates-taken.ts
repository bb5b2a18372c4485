import { deployment } from "../../../modules/deployment/deployment.js";
import { standard } from "../../../modules/workstation/standard.js";
import { NotObserved } from "../../../scripts/channel/channel.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { connected } from "../lib/connected.js";
import { publishedVersions } from "../lib/published-versions.js";

export const updatesTaken = check({
  title: {
    fr: "Le poste a les dernières versions publiées par l'entreprise, et rien n'attend d'être mis à jour",
    en: "The workstation has the versions that the company published last, and nothing waits to be updated",
  },
  remedy: {
    fr: `Sur ws2 : \`apt update\` (une source par ligne, sans erreur), \`apt policy ${standard.profile.join(" ")}\`, \`apt-mark showhold\`. La source : /etc/apt/sources.list.d/deploiement.sources (suites ${deployment.repository.suites.join(" et ")}).`,
    en: `On ws2: \`apt update\` (a source per line, no error), \`apt policy ${standard.profile.join(" ")}\`, \`apt-mark showhold\`. The source: /etc/apt/sources.list.d/deploiement.sources (suites ${deployment.repository.suites.join(" and ")}).`,
  },
  needs: ["dep1", "fw1", "ws2", "probe-srv"],
  deadlineMs: 9000,

  async run({ nodes: { ws2, "probe-srv": probe }, token }) {
    const folder = `/run/${token}`;
    // Its own sources and keys, in a folder apart: what it was last told may be months old.
    const [published, { exitCode, stdout, stderr }] = await Promise.all([
      publishedVersions(probe),
      ws2.within(8000)`
        export LC_ALL=C
        mkdir -p ${folder}/lists/partial ${folder}/cache/archives/partial
        apt() { /usr/bin/apt-get -q -o Dir::State::lists=${folder}/lists -o Dir::Cache=${folder}/cache \
          -o APT::Sandbox::User=root -o Acquire::http::Timeout=2 -o Acquire::Retries=0 "$@"; }
        apt -o APT::Update::Error-Mode=any update > ${folder}/said 2>&1
        code=$?
        [ $code = 0 ] || tail -n 2 ${folder}/said >&2
        apt -s dist-upgrade | sed -n 's/^Inst \\([^ ]*\\) .*/waits \\1/p'
        /usr/bin/dpkg-query -W -f '\${db:Status-Status} \${Package} \${Version}\\n' ${standard.profile}
        rm -rf ${folder}
        exit $code`,
    ]);
    if (exitCode !== 0) await connected(ws2);
    const lines = stdout.split("\n");
    const waits = lines.flatMap((line) => line.match(/^waits (.+)$/)?.[1] ?? []);
    const installed = (name: string) =>
      lines
        .map((line) => line.split(" "))
        .find(([status, found]) => status === "installed" && found === name)?.[2];
    const newest = await Promise.all(
      standard.profile.map(async (name) => {
        const versions = published.get(name) ?? [];
        if (versions.length === 0) {
          throw new NotObserved({
            fr: `${deployment.host} : pas de ${name}`,
            en: `${deployment.host}: no ${name}`,
          });
        }
        return { name, version: await latest(versions) };
      }),
    );
    const seen = newest
      .map(({ name, version }) => `${name} ${installed(name) ?? "∅"} (${version})`)
      .concat(`upgrade ${waits.length}`)
      .join("; ");
    claim(
      exitCode === 0,
      {
        fr: "les sources des paquets répondent, et sont signées",
        en: "the sources of packages answer, and are signed",
      },
      stderr || seen,
    );
    claim(
      newest.every(({ name, version }) => installed(name) === version),
      {
        fr: "les paquets témoins ont la dernière version publiée",
        en: "the witness packages have the version published last",
      },
      seen,
    );
    claim(
      waits.length === 0,
      { fr: "aucun paquet n'attend", en: "no package waits" },
      `${seen}: ${waits.join(", ")}`,
    );
    return seen;

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
