import { routers } from "../../../stacks/plan/routers.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { onEach } from "../../lib/on-each.js";
import { forwardingOf } from "../lib/forwarding-of.js";

/** A machine that forwards because somebody typed it no longer does so once it was off. */
export const routersForward = check({
  title: {
    fr: "Chaque routeur transmet d'un segment à l'autre (ip_forward), et sysctl.d le lui dira au prochain démarrage",
    en: "Each router forwards from one segment to another (ip_forward), and sysctl.d will have it do so when it next starts",
  },
  remedy: {
    fr: "Sur le routeur cité : `sysctl net.ipv4.ip_forward`, `grep -r ip_forward /etc/sysctl.conf /etc/sysctl.d` (le dernier fichier, par ordre de nom, l'emporte) ; `sysctl --load=FICHIER`.",
    en: "On the router named: `sysctl net.ipv4.ip_forward`, `grep -r ip_forward /etc/sysctl.conf /etc/sysctl.d` (the last file, in the order of names, wins); `sysctl --load=FILE`.",
  },
  needs: routers,

  run: ({ nodes }) =>
    onEach(routers, async (name) => {
      const { stdout } = await nodes[name].must`
        sed 's/^/now /' /proc/sys/net/ipv4/ip_forward
        /lib/systemd/systemd-sysctl --cat-config`;
      const now = stdout.match(/^now (\d)$/m)?.[1] ?? "∅";
      const next = forwardingOf(stdout.split("\n"));
      const seen = `ip_forward = ${now}; sysctl.d: ${next ?? "∅"}`;
      claim(now === "1", { fr: "il transmet", en: "it forwards" }, seen);
      claim(
        next === "1",
        { fr: "un fichier de sysctl.d le dit", en: "a file of sysctl.d says so" },
        seen,
      );
      return seen;
    }),
});
