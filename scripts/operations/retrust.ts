import { setTimeout } from "node:timers/promises";
import { quote } from "zx/core";
import type { MachineName } from "../../stacks/plan/plan.js";
import { NotObserved } from "../channel/channel.js";
import { withChannel } from "../channel/with-channel.js";
import { Seed } from "../ground/seed.js";
import { english, type Text, type Told, wordsOf } from "../ground/text.js";

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
 * @throws NotObserved when the directory refuses that too, or one of them does not answer: it says which
 */
export async function retrust(candidate: string, machine: MachineName): Promise<void> {
  const end = performance.now() + limitMs;
  let late: Told = "";
  while (performance.now() < end) {
    const asked = await askDirectory(candidate, machine);
    if (asked === "trusted") return;
    if (asked === "refused") return rejoin(candidate, machine);
    late = asked.late;
    await setTimeout(pauseMs);
  }
  throw new NotObserved(late, machine);
}

type Asked = "trusted" | "refused" | { readonly late: Text };

async function askDirectory(candidate: string, machine: MachineName): Promise<Asked> {
  try {
    const { code, stderr } = await withChannel(candidate, machine, (channel) =>
      channel.run(ask, 8000),
    );
    if (code === 0) return "trusted";
    if (stderr.includes("Preauthentication failed")) return "refused";
    const said = stderr.trim() || `exit ${code}`;
    return {
      late: {
        fr: `${machine} : l'annuaire ne répond pas : ${said}`,
        en: `${machine}: the directory does not answer: ${said}`,
      },
    };
  } catch (problem) {
    if (!(problem instanceof NotObserved)) throw problem;
    return {
      late: {
        fr: `${machine} ne répond pas : ${wordsOf(problem.told, "fr")}`,
        en: `${machine} does not answer: ${english(problem.told)}`,
      },
    };
  }
}

async function rejoin(candidate: string, machine: MachineName): Promise<void> {
  const password = (await Seed.of(candidate)).password("account/administrator");
  const command = `printf %s ${quote(password)} | /usr/lib/plateau/rejoin administrator`;
  const joined = await withChannel(candidate, machine, (channel) => channel.run(command, 10_000));
  if (joined.code === 0) return;
  const said = joined.stderr.trim();
  throw new NotObserved(
    {
      fr: `${machine} ne peut rejoindre le domaine : ${said} ; remettez aussi dc1 à neuf, ou joignez-la à la main`,
      en: `${machine} can't join the domain again: ${said}; reset dc1 as well, or join it by hand`,
    },
    machine,
  );
}
