import { quote } from "zx";
import { NotObserved } from "../../checks/lib/channel.js";
import { openChannel } from "../../checks/lib/open-channel.js";
import type { MachineName } from "../../stacks/plan.js";
import { Seed } from "./seed.js";

const pauseMs = 200;
/** How long the directory may take to answer, in milliseconds: it may be made anew itself, with all the rest. */
const limitMs = 90_000;

/** Without an address of its own a machine would wait for its answer in vain. */
const ask = `
until ip -4 -o addr show scope global | grep -qv ": eth"; do sleep 0.1; done
KRB5CCNAME=MEMORY: timeout 2 /usr/bin/kinit -k "$(hostname | tr a-z A-Z)\\$"`;

/**
 * Have a workstation that was made anew trusted by the directory. As a rule it is: its account's
 * password is the candidate's drawn one. Where somebody has changed that in the directory, it joins
 * the domain again with the administrator's drawn password.
 *
 * @throws NotObserved when the directory refuses that too, or does not answer
 */
export async function retrust(lab: string, machine: MachineName): Promise<void> {
  const end = performance.now() + limitMs;
  let said = "";
  while (performance.now() < end) {
    const channel = await openChannel(lab, machine).catch(() => undefined);
    try {
      const asked = await channel?.run(ask, 8000);
      if (asked?.code === 0) return;
      said = asked?.stderr ?? "no channel";
      if (channel && said.includes("Preauthentication failed")) {
        const password = (await Seed.of(lab)).password("account/administrator");
        const joined = await channel.run(
          `printf %s ${quote(password)} | /usr/lib/plateau/rejoin administrator`,
          10_000,
        );
        if (joined.code === 0) return;
        throw new NotObserved(
          `${machine} can't join the domain again: ${joined.stderr.trim()}; reset dc1 as well, or join it by hand`,
        );
      }
    } finally {
      channel?.close();
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  throw new NotObserved(`${machine}: the directory does not answer: ${said.trim()}`);
}
