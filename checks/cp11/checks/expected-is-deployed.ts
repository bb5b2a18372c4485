import { deployment } from "../../../modules/deployment/deployment.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { seconds } from "../../lib/nodes/limit.js";
import type { Probe } from "../../lib/nodes/probe.js";
import { fromSite } from "../lib/site.js";
import { openTicket } from "../lib/throw-away-ticket.js";

/** How a file of each kind begins, or what it holds at a place: offset, then bytes; and its name. */
const kinds = {
  /** A Linux kernel for PC: `HdrS`. */
  kernel: [514, "48647253", claimText("cp11/kernel")],
  /** An initial file system: gzip, zstd, or a bare archive with what the processor needs. */
  initrd: [0, "1f8b|28b52ffd|30373037", claimText("cp11/initial-file-system")],
  /** A disk packed by zstd. */
  image: [0, "28b52ffd", claimText("cp11/disk-image")],
} as const;

export const expectedIsDeployed = check({
  needs: ["probe-lan", "fw1", "dc1", "dep1"],
  deadlineMs: 8000,

  async run(scene) {
    const { "probe-lan": probe, fw1, dc1, dep1 } = scene.nodes;
    const { card, name } = await openTicket(scene, dep1);
    const start = await fromSite(probe, "/debut.ipxe");
    if (start.status === "000") await mustAnswer(fw1, dc1, dep1);
    claim(
      start.status === "200" && start.body.startsWith("#!ipxe"),
      claimText("cp11/first-script-is-served"),
      `debut.ipxe: ${start.status}`,
    );
    const ticket = await fromSite(probe, `/billets/${card}.ipxe`);
    const text = ticket.body.replaceAll(/\$\{carte\}/g, card);
    const first = (word: string) => text.match(new RegExp(`^${word} (\\S+)`, "m"))?.[1] ?? "";
    claim(
      ticket.status === "200" && first("kernel") !== "" && first("initrd") !== "",
      claimText("cp11/expected-workstation-script-names-kernel", { card }),
      `${card}.ipxe: ${ticket.status} ${ticket.body.slice(0, 80)}`,
    );
    const answersUrl = text.match(/reponses=(\S+)/)?.[1] ?? "";
    const answers = await fromSite(probe, answersUrl.replace(deployment().site, ""));
    const said = (word: string) => answers.body.match(new RegExp(`^${word}=(.+)$`, "m"))?.[1];
    claim(
      answers.status === "200" && said("nom") === name,
      claimText("cp11/its-answers-are-served-with", { name }),
      `${answersUrl}: ${answers.status} nom=${said("nom")}`,
    );
    const places = {
      kernel: first("kernel"),
      initrd: first("initrd"),
      image: said("image") ?? "",
    };
    const seen = await Promise.all(
      (["kernel", "initrd", "image"] as const).map((kind) => served(probe, places[kind], kind)),
    );
    return `${name}: ${seen.join(" · ")}`;
  },
});

/** Nothing but the beginning is fetched: the image is as big as a disk. */
async function served(probe: Probe, url: string, kind: keyof typeof kinds): Promise<string> {
  const [offset, magic, what] = kinds[kind];
  const { stdout } = await probe.ask`
    curl -sf --max-time ${seconds(3)} -r ${`${offset}-${offset + 3}`} ${url} | od -An -tx1 | tr -d ' \n'
    echo
    curl -s --max-time ${seconds(3)} -o /dev/null --head -w '%{http_code} %header{content-length}' ${url}`;
  const [bytes = "", answer = ""] = stdout.split("\n");
  const [status, length] = answer.split(" ");
  claim(
    status === "200" && Number(length) > 1_000_000 && new RegExp(`^(${magic})$`).test(bytes),
    claimText("cp11/is-served-and-is", { url, what }),
    `${url}: ${status}, ${length ?? "?"} o, ${bytes || "∅"}`,
  );
  return `${kind} ${Math.round(Number(length) / 1_000_000)} Mo`;
}
