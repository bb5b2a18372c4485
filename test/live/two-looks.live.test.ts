import { expect, test } from "vitest";
import { reportSchema } from "../../checks/lib/run/result.js";
import { docker } from "../../scripts/ground/docker/docker.js";
import { statusOf } from "../../scripts/operations/status.js";
import { startLab } from "../lib/lab-command.js";
import { everything, liveLab, look, told } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);
const nodes = ["dc1", "file1", "mail1", "web1", "ws1", "ws2", "ts1", "hv1", "probe-lan"] as const;

/** What checks make by name on machines, sorted: accounts, homes, mailboxes, tables, units, files of `/run`. */
async function made(): Promise<readonly string[]> {
  const scene = lab.scene([...nodes], [], AbortSignal.timeout(60_000));
  const { dc1, ...others } = scene.nodes;
  const accounts = await dc1.within(10_000)`/usr/bin/ldbsearch -H /var/lib/samba/private/sam.ldb \
    '(|(objectClass=user)(objectClass=organizationalUnit)(objectClass=contact))' dn | grep '^dn:'`;
  const left = await Promise.all(
    Object.entries(others).map(async ([name, node]) => {
      const { stdout } = await node.within(10_000)`
        ls -d /home/* /srv/mail/* /srv/fichiers/*/* /root/.ssh /run/* /var/tmp/* 2> /dev/null | grep -vE "^/run/(systemd|user|lock|log|samba|screen)"
        nft list tables 2> /dev/null
        virsh -q list --all --name 2> /dev/null
        cut -d: -f1,2 /etc/passwd; sed -n 's/^root:/shadow root:/p' /etc/shadow`;
      return stdout
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => `${name} ${line}`);
    }),
  );
  return [...accounts.stdout.trim().split("\n"), ...left.flat()].toSorted();
}

/** The containers that reach into the lab's machines, this test's own among them. */
async function handsThere(): Promise<readonly string[]> {
  const filters = { label: [`plateau.hands=${cycleLab}`] };
  return (await docker().listContainers({ filters })).map(({ Id }) => Id).toSorted();
}

test("two people who look at one lab at once, each from a process of his own, disturb each other in nothing", async () => {
  // A first look makes what stays, such as mailboxes of people who never had a letter.
  await look(lab);
  const before = await made();
  const ours = await handsThere();
  // Each in a line of its own: on few cores the second would wait for the first.
  const looks = ["one", "other"].map((line) => {
    const env = { PLATEAU_TURNS: `plateau/test/${process.pid}/${line}` };
    return startLab(["check", cycleLab, "--json"], { env });
  });
  const ended = await Promise.all(looks.map(({ ended }) => ended));

  for (const { code, stdout, stderr } of ended) {
    const { results } = reportSchema.parse(JSON.parse(stdout));
    const wrong = results.filter(({ outcome }) =>
      ["not_satisfied", "not_observed"].includes(outcome),
    );
    expect(wrong.length, `${told(wrong)}\n${stderr}`).toBe(0);
    expect(code).toBe(0);
    expect(results.map(({ id }) => id)).toEqual(everything);
    expect(results.flatMap(({ leftBehind }) => leftBehind)).toEqual([]);
  }
  expect((await statusOf(cycleLab)).leftBehind).toEqual([]);
  expect(await made()).toEqual(before);
  await expect.poll(handsThere, { timeout: 10_000 }).toEqual(ours);
});
