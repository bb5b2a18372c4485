import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { seconds } from "../../lib/nodes/limit.js";
import { ipv4State } from "../../lib/probes/network/ipv4-state.js";
import { ownCard } from "../../lib/probes/network/own-card.js";
import { claimOnEach, officeWorkstations } from "../workstations.js";

const controllers = ofCompany(() => [
  plan().machines.dc1.interfaces.srv,
  plan().machines.dc2.interfaces.srv,
]);
/** 1500 bytes less the IP and ICMP headers. */
const size = 1472;

export const fullSizePacketsPass = check({
  needs: [...officeWorkstations, "fw1", "dc1", "dc2", "probe-lan"],

  async run({ nodes }) {
    const states = await Promise.all(
      officeWorkstations.map((name) => ipv4State(nodes[name], "lan")),
    );
    const own = states.map(({ addresses }) => addresses[0]?.address ?? "");
    const cards = officeWorkstations.map((name, at) => ownCard(name, "lan", own[at] ?? ""));
    const { stdout } = await nodes["probe-lan"].must`
      for card in ${cards}; do eval "$card"; done
      echoes() { ping -n -q -c 1 -W ${seconds(1)} "$@" | grep -q ' 1 received' && echo yes || echo no; }
      for target in ${[...controllers(), ...own.filter((address) => address)]}; do
        {
          small=$(echoes $target) full=no
          [ $small = no ] || full=$(echoes -M do -s ${size} $target)
          echo "$target $small $full"
        } &
      done
      wait`;
    const echoes = new Map(
      stdout
        .trim()
        .split("\n")
        .map((line) => line.split(" "))
        .map(([target = "", small, full]) => [target, { small, full }]),
    );
    const seen = (target: string) =>
      `${target} 56:${echoes.get(target)?.small} ${size}:${echoes.get(target)?.full}`;
    // A controller that is down says nothing of the path; the way to ask is proved by a small echo.
    const reached = controllers().filter((target) => echoes.get(target)?.small === "yes");
    if (reached.length === 0) await mustAnswer(nodes.fw1, nodes.dc1, nodes.dc2);
    claim(
      reached.length > 0 && reached.every((target) => echoes.get(target)?.full === "yes"),
      claimText("cp03/df-ping-passes-up-to-srv"),
      controllers().map(seen).join("; "),
    );
    return claimOnEach(
      officeWorkstations,
      claimText("cp03/df-ping-passes-up-to-workstation"),
      async (name) => {
        const address = own[officeWorkstations.indexOf(name)] ?? "";
        const echo = echoes.get(address);
        return { holds: echo?.full === "yes", seen: address && seen(address) };
      },
    );
  },
});
