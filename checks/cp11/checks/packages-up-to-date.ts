import { deployment } from "../../../modules/deployment/deployment.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { seconds, timed } from "../../lib/nodes/limit.js";

export const packagesUpToDate = check({
  needs: ["ws1", "fw1", "dc1", "dep1"],
  deadlineMs: 10_000,

  async run({ nodes: { ws1, ...machines }, token, tidy }) {
    const folder = `/run/${token}`;
    /** apt with lists and caches of its own: the workstation's are left as they are. */
    const apt = [
      ...["-o", `Dir::State::lists=${folder}/lists`],
      ...["-o", `Dir::Cache=${folder}/cache`, "-o", "APT::Update::Error-Mode=any"],
      // A clock that is slow is another check's: how young the repository is would decide whether it matters here.
      ...["-o", "Acquire::Check-Date=false"],
      ...[
        "-o",
        "APT::Sandbox::User=root",
        "-o",
        "Acquire::Retries=0",
        "-o",
        timed`Acquire::http::Timeout=${seconds(3)}`,
      ],
    ];
    const source = (trusted: string) =>
      deployment()
        .repository.suites.map(
          (suite) => `deb [${trusted}] ${deployment().site}/debian ${suite} main`,
        )
        .join("\n");
    await tidy(ws1, { fr: `dossier ${folder}`, en: `folder ${folder}` })`rm -rf ${folder}`;
    await ws1.must`mkdir -p ${folder}/lists/partial ${folder}/cache/archives/partial`;
    const update = await ws1.within(6000)`/usr/bin/apt-get -q ${apt} update`;
    if (update.exitCode !== 0) await mustAnswer(...Object.values(machines));
    claim(
      update.exitCode === 0,
      claimText("cp11/sources-of-packages-answer-signatures-verified"),
      (update.stderr.trim() || update.stdout.trim()).split("\n").slice(0, 2).join(" / "),
    );
    const { stdout: policy } =
      await ws1.ask`LC_ALL=C /usr/bin/apt-cache ${apt} policy ${deployment().repository.witness.name}`;
    const offered = [...policy.matchAll(/^ (?:\*\*\*| {3}) (\S+) \d+\n +\d+ (http\S+)/gm)];
    const has = (version: string) =>
      offered.some(([, one, url]) => one === version && url?.startsWith(deployment().site));
    const candidate = policy.match(/Candidate: (\S+)/)?.[1];
    claim(
      has(deployment().repository.witness.stock) &&
        has(deployment().repository.witness.update) &&
        candidate === deployment().repository.witness.update,
      claimText("cp11/in-stock-offered-by"),
      `${offered.map(([, version]) => version).join(", ") || "∅"} → ${candidate ?? "∅"}`,
    );
    // The same repository, for somebody who trusts another key: apt must not take it.
    const stranger = await ws1.within(4000)`
      echo ${source(`signed-by=${folder}/other.asc`)} > ${folder}/other.list
      : > ${folder}/other.asc
      /usr/bin/apt-get -q ${apt} -o Dir::Etc::sourcelist=${folder}/other.list -o Dir::Etc::sourceparts=- update`;
    claim(
      stranger.exitCode !== 0 && /NO_PUBKEY|not signed|no longer signed/.test(stranger.stderr),
      claimText("cp11/without-company-key-same-repository"),
      `exit ${stranger.exitCode} ${stranger.stderr.trim().split("\n")[0]}`,
    );
    return `apt update: 0 (${deployment().repository.keyring}), ${deployment().repository.witness.name} ${deployment().repository.witness.stock} → ${candidate}; other key: refused`;
  },
});
