import { plan } from "../../../stacks/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { domainClient } from "../../lib/probes/domain-client.js";
import { ldapAnswer } from "../../lib/probes/ldap-answer.js";
import { tries } from "../../lib/probes/tries.js";

/** What Kerberos forgives, in seconds. */
const limit = 300;
const controllers = ["dc1", "dc2"] as const;

export const clocksAgree = check({
  title: {
    fr: "Les horloges des contrôleurs et d'un poste s'accordent à moins de cinq minutes, comme Kerberos l'exige",
    en: "The clocks of the controllers and of a workstation agree within five minutes, as Kerberos demands",
  },
  remedy: {
    fr: "`date` et `chronyc sources` sur chaque machine. Les machines du plateau ont l'horloge de leur hôte : un écart vient de libfaketime, dans /etc/ld.so.preload et /etc/faketimerc, ou dans l'environnement d'un service (`systemctl cat samba-ad-dc`).",
    en: "`date` and `chronyc sources` on each machine. The lab's machines have their host's clock: a difference comes from libfaketime, in /etc/ld.so.preload and /etc/faketimerc, or in a service's environment (`systemctl cat samba-ad-dc`).",
  },
  needs: ["ws1", "probe-srv"],

  async run({ nodes: { ws1, "probe-srv": probe } }) {
    const addresses = controllers.map((name) => plan.machines[name].interfaces.srv);
    const [directory, workstation] = await Promise.all([
      probe.ask`
        eval ${domainClient("dc1")}
        for server in ${addresses}; do
          try $server ldapsearch -x -LLL -H ldap://$server -s base -b "" currentTime &
        done
        wait`,
      // A program of the machine's own: the bench's shell has the host's clock.
      ws1.succeed`/usr/bin/date -u +%Y%m%d%H%M%S.0Z`,
    ]);
    const now = Date.now() / 1000;
    const answer = tries(directory);
    const clocks = new Map<string, string | undefined>([
      ...addresses.map((server, index) => {
        const said = answer(server);
        const name = controllers[index] ?? server;
        claim(
          said.code === 0,
          { fr: `${name} donne son heure en LDAP`, en: `${name} tells its time by LDAP` },
          `${name} rootDSE: ${ldapAnswer(said)}`,
        );
        return [name, said.said.match(/currentTime: (\S+)/)?.[1]] as const;
      }),
      ["ws1", workstation.stdout.trim()],
    ]);
    const offsets = [...clocks].map(([name, time]) => ({ name, offset: secondsOf(time) - now }));
    const [lowest, highest] = [Math.min, Math.max].map((pick) =>
      pick(...offsets.map(({ offset }) => offset)),
    );
    const seen = offsets.map(({ name, offset }) => `${name} ${offset.toFixed(0)} s`).join(", ");
    claim(
      (highest ?? Number.NaN) - (lowest ?? Number.NaN) < limit,
      {
        fr: `moins de ${limit} s entre l'horloge la plus en avance et la plus en retard`,
        en: `less than ${limit} s between the fastest clock and the slowest`,
      },
      seen,
    );
    return seen;
  },
});

/** `20261125003012.0Z` in seconds since 1970. */
function secondsOf(time = ""): number {
  const iso = time.replace(/^(....)(..)(..)(..)(..)(..).*$/, "$1-$2-$3T$4:$5:$6Z");
  return Date.parse(iso) / 1000;
}
