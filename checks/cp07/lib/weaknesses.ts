import { type MachineName, plan, type SegmentName } from "../../../stacks/plan/plan.js";
import type { CauseCode } from "../../lib/cause.js";
import { draw } from "../../lib/draw.js";
import { edit } from "../../lib/edit.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import { restartRemoteAccess } from "./remote-access-server.js";
import { forbiddenSites } from "./sites.js";

const sshFile = "/etc/ssh/sshd_config.d/routeur.conf";
const reloadSsh = "systemctl reload ssh";
const squidFile = "/etc/squid/squid.conf";
const reloadSquid = "squid -k parse 2> /dev/null && systemctl reload squid";
const trusted = "/etc/openvpn/pki/ca.crt";
const fw1Outside = () => plan().machines.fw1.interfaces.wan;
const denied = "http_access deny sites_interdits";
const served = "http_access allow entreprise";

/** Ports that no service of the company has. */
const ports = [20_022, 23_389, 28_443, 31_080, 33_445] as const;

/** What an audit of the company's security may find, and how each is taken away. */
export const weaknesses = {
  /** fw1's SSH is open to a segment where nobody administers. */
  administrationOpenTo(segment: SegmentName): CauseCode<"fw1"> {
    const rule = `iifname "${segment}" tcp dport 22 accept`;
    return {
      setUp: ({ nodes: { fw1 } }) =>
        edit(fw1, rulesFile, `/log prefix "refus-entree/i\\        ${rule}`, reloadRules),
      solve: ({ nodes: { fw1 } }) => edit(fw1, rulesFile, `/${rule}/d`, reloadRules),
    };
  },

  /** fw1's SSH asks for more than keys, in some words of sshd's. */
  sshLoosened(words: string): CauseCode<"fw1"> {
    return {
      setUp: ({ nodes: { fw1 } }) =>
        edit(fw1, sshFile, `1i${words.replaceAll("\n", "\\n")}`, reloadSsh),
      async solve({ nodes: { fw1 } }) {
        const asDelivered = "PasswordAuthentication no\nKbdInteractiveAuthentication no\n";
        await fw1.succeed`printf %s ${asDelivered} > ${sshFile} && /usr/sbin/sshd -t && sh -c ${reloadSsh}`;
      },
    };
  },

  /** What fw1 refuses goes to a group that nobody listens to. */
  refusalsUnheard: {
    setUp: ({ nodes: { fw1 } }) =>
      edit(fw1, rulesFile, '/log prefix "refus-/s/group 0/group 5/', reloadRules),
    solve: ({ nodes: { fw1 } }) =>
      edit(fw1, rulesFile, '/log prefix "refus-/s/group 5/group 0/', reloadRules),
  } satisfies CauseCode<"fw1">,

  /** What writes fw1's refusals down is off. */
  refusalsUnwritten: {
    async setUp({ nodes: { fw1 } }) {
      await fw1.succeed`systemctl disable --quiet --now ulogd2`;
    },
    async solve({ nodes: { fw1 } }) {
      await fw1.succeed`systemctl enable --quiet --now ulogd2`;
    },
  } satisfies CauseCode<"fw1">,

  /** The proxy's list of forbidden sites is read by no rule. */
  listUnread: {
    setUp: ({ nodes: { fw1 } }) => edit(fw1, squidFile, `s/^${denied}$/# &/`, reloadSquid),
    solve: ({ nodes: { fw1 } }) => edit(fw1, squidFile, `s/^# ${denied}$/${denied}/`, reloadSquid),
  } satisfies CauseCode<"fw1">,

  /** The proxy serves the company before it looks at the list. */
  listReadTooLate: {
    setUp: ({ nodes: { fw1 } }) =>
      edit(fw1, squidFile, `/^${denied}$/d; s/^${served}$/&\\n${denied}/`, reloadSquid),
    solve: ({ nodes: { fw1 } }) =>
      edit(fw1, squidFile, `/^${denied}$/d; s/^${served}$/${denied}\\n&/`, reloadSquid),
  } satisfies CauseCode<"fw1">,

  /** The proxy's list has another name than the forbidden site's. */
  listMistyped: {
    setUp: ({ nodes: { fw1 } }) =>
      edit(fw1, "/etc/squid/sites-interdits", `s/^${forbiddenSites[0]}$/www.&/`, reloadSquid),
    solve: ({ nodes: { fw1 } }) =>
      edit(fw1, "/etc/squid/sites-interdits", "s/^www\\.//", reloadSquid),
  } satisfies CauseCode<"fw1">,

  /** fw1's VPNs trust one more authority. */
  strangersAuthority: {
    async setUp({ nodes: { fw1 } }) {
      mustSucceed(
        await fw1.within(20_000)`
        /usr/bin/openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 \
          -subj ${"/O=Infogérance/CN=Autorité de secours"} -keyout /dev/null >> ${trusted}`,
      );
    },
    async solve({ nodes: { fw1 } }) {
      // The first is the company's: its name says so.
      await edit(fw1, trusted, "/-----END CERTIFICATE-----/q", restartRemoteAccess);
      await fw1.succeed`systemctl restart openvpn-server@siteb`;
    },
  } satisfies CauseCode<"fw1">,

  /** fw1 publishes a port of a server among those that are nobody's business outside. */
  published(machine: "desk1" | "file1" | "ts1", port: number): CauseCode<"fw1"> {
    const inside = plan().machines[machine].interfaces.srv;
    return {
      async setUp({ nodes: { fw1 }, password }) {
        const outside = draw({ password }, `cp07/published/${machine}`, ports);
        const translated = `iifname "wan" ip daddr ${fw1Outside()} tcp dport ${outside} counter dnat ip to ${inside}:${port}`;
        const passed = `iifname "wan" oifname "srv" ip daddr ${inside} tcp dport ${port} ct status dnat counter accept`;
        const script = `/type nat hook prerouting/a\\        ${translated}\n/log prefix "refus-transit/i\\        ${passed}`;
        await edit(fw1, rulesFile, script, reloadRules);
      },
      async solve({ nodes: { fw1 } }) {
        const script = `/dnat ip to ${inside}:${port}/d; /ip daddr ${inside} tcp dport ${port} ct status dnat/d`;
        await edit(fw1, rulesFile, script, reloadRules);
      },
    };
  },

  /** A trial of somebody's listens to the network on a machine. */
  doorOn<M extends MachineName>(machine: M): CauseCode<M> {
    const unit = "essai";
    const files = `/etc/systemd/system/${unit}`;
    return {
      async setUp({ nodes, password }) {
        const port = draw({ password }, `cp07/door/${machine}`, ports);
        const socket = `[Socket]\nListenStream=${port}\nAccept=yes\n[Install]\nWantedBy=sockets.target\n`;
        const service = "[Service]\nExecStart=/bin/cat /etc/hostname\nStandardOutput=socket\n";
        await nodes[machine].succeed`
          printf %s ${socket} > ${`${files}.socket`} && printf %s ${service} > ${`${files}@.service`}
          systemctl daemon-reload && systemctl enable --quiet --now ${unit}.socket`;
      },
      async solve({ nodes }) {
        await nodes[machine].succeed`
          systemctl disable --quiet --now ${unit}.socket
          rm ${`${files}.socket`} ${`${files}@.service`} && systemctl daemon-reload`;
      },
    };
  },
} as const;
