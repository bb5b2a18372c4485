import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { tcpPorts } from "../../lib/probes/network/tcp-ports.js";

const address = () => plan().machines.hv1.interfaces.srv;
/** libvirt without and with TLS, and the screens of guests. */
const ports = [16509, 16514, 5900, 5901, 5902];

export const hypervisorClosed = check({
  needs: ["hv1", "probe-srv"],

  async run({ nodes: { hv1, "probe-srv": probe } }) {
    const list = ["-c", "qemu:///system", "-q", "list", "--all", "--name"];
    const [own, stranger, answers] = await Promise.all([
      hv1.ask`virsh ${list}`,
      hv1.ask`/usr/sbin/runuser -u nobody -- virsh ${list}`,
      tcpPorts(probe, [`${address()}/icmp`, ...ports.map((port) => `${address()}:${port}`)]),
    ]);
    claim(
      own.exitCode === 0 && own.stdout.includes("vm1"),
      claimText("cp12/administrator-sees-virtual-machines"),
      `root: virsh list: ${own.stdout.trim() || own.stderr}`,
    );
    claim(
      stranger.exitCode !== 0,
      claimText("cp12/any-other-account-is-refused"),
      `nobody: virsh list: ${stranger.stdout.trim()}`,
    );
    const [ping, ...said] = answers;
    claim(
      ping?.outcome === "open",
      claimText("cp12/hv1-answers-in-its-segment"),
      `ICMP ${address()}: ${ping?.outcome}`,
    );
    const open = said.filter(({ outcome }) => outcome === "open").map(({ port }) => port);
    claim(
      open.length === 0,
      claimText("cp12/and-nothing-is-driven-there"),
      claimText("cp12/open", { open }),
    );
    return `nobody: ${stranger.stderr.trim().split("\n").at(-1)} · ${ports.join(", ")}: shut`;
  },
});
