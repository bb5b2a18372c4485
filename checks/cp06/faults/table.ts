import { macOf } from "../../../stacks/plan/cabling.js";
import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { scopedSegments } from "../../lib/network/addressing.js";
import { keaConf, restartKea, subnetLines } from "../../lib/network/kea.js";
import { typed } from "../../lib/typed.js";
import { routeToLan, tunnelConf } from "../second-site.js";

export const dhcpNotAtStart = typed("net1", "systemctl disable kea-dhcp4-server", [
  "cp06/survives-restart",
]);
export const relayStopped = typed("fw1", "systemctl disable --now dhcp-helper", [
  "cp06/dora-in-lan",
  "cp06/dora-in-guest",
  "cp06/dora-in-dmz",
  "cp06/reservation-honoured",
  "cp03/one-dhcp-server",
  "cp03/unassigned-port-gets-no-lease",
  "cp11/offer-for-each-firmware",
  "cp11/loaders-served",
  "cp11/silent-elsewhere",
]);
export const timeServerStopped = typed("dc2", "systemctl disable --now chrony", [
  "cp06/time-served",
]);

export const dhcpServerStopped = fault({
  needs: ["net1"],
  reddens: [
    ...scopedSegments.map((segment) => `cp06/dora-in-${segment}` as const),
    "cp06/reservation-honoured",
    "cp06/only-one-dhcp-server",
    "cp03/one-dhcp-server",
    "cp03/unassigned-port-gets-no-lease",
    "cp11/offer-for-each-firmware",
    "cp11/loaders-served",
    "cp11/silent-elsewhere",
  ],
  apply: ({ nodes: { net1 } }) => net1.succeed`systemctl disable --now kea-dhcp4-server`,
});

export const forwarderAstray = fault({
  needs: ["dc2"],
  reddens: ["cp06/outside-names", "cp06/nothing-else-named", "cp03/names-resolve"],

  async apply({ nodes: { dc2 } }) {
    const edit = `s/dns forwarder = .*/dns forwarder = ${plan().machines.net1.interfaces.srv}/`;
    await dc2.within(20_000)`sed -i ${edit} /etc/samba/smb.conf && systemctl restart samba-ad-dc`;
    await dc2.eventually`/usr/lib/plateau/ready`;
  },
});

export const forwardingOff = fault({
  needs: ["fw2"],
  reddens: [
    "cp06/routers-forward",
    "cp06/paths-there-and-back",
    "cp07/flows-from-siteb",
    "cp07/site-to-site-tunnel",
    "cp07/refusals-logged",
    "cp13/reached-from-offices-only",
  ],

  async apply({ nodes: { fw2 } }) {
    mustSucceed(
      await fw2.within(10_000)`
        echo 'net.ipv4.ip_forward = 0' > /etc/sysctl.d/zz-durcissement.conf
        /usr/sbin/sysctl --quiet --load=/etc/sysctl.d/zz-durcissement.conf`,
    );
  },
});

export const guestCardMistyped = fault({
  needs: ["net1"],
  reddens: ["cp06/reservation-honoured", "cp06/nothing-else-leased"],

  async apply({ nodes: { net1 } }) {
    const card = macOf("vm1", "srv");
    const other = card.replace(/..$/, (last) => (last === "42" ? "24" : "42"));
    await net1.succeed`sed -i ${`s/${card}/${other}/`} ${keaConf} && grep -q ${other} ${keaConf}`;
    await restartKea(net1);
  },
});

export const guestsLetIn = fault({
  needs: ["fw1"],
  reddens: [
    "cp06/segments-keep-apart",
    "cp03/guest-is-apart",
    "cp07/flows-from-guest",
    "cp07/nothing-else-passes",
    "cp13/reached-from-offices-only",
    "cp11/silent-elsewhere",
  ],

  async apply({ nodes: { fw1 } }) {
    const rule = 'iifname "guest" oifname "srv" accept';
    await fw1.succeed`
      sed -i ${`/hook forward/a\\        ${rule}`} /etc/nftables.conf
      systemctl reload nftables`;
  },
});

export const missingReturnRoute = fault({
  needs: ["fw2"],
  reddens: ["cp06/paths-there-and-back", "cp07/flows-from-siteb", "cp07/site-to-site-tunnel"],
  apply: ({ nodes: { fw2 } }) =>
    fw2.succeed`sed -i ${`/^${routeToLan()}/d`} ${tunnelConf} && ip route del ${plan().segments.lan.cidr}`,
});

export const relayByHand = fault({
  needs: ["fw1"],
  reddens: ["cp06/survives-restart"],

  async apply({ nodes: { fw1 } }) {
    // As it was called, but by nobody who calls it again. It forks twice: which of its processes stays is not to be guessed.
    mustSucceed(
      await fw1.within(15_000)`
        for folder in "$BENCH_PROC"/[0-9]*; do
          [ "$(cat $folder/comm)" = dhcp-helper ] && call=$(tr '\\0' ' ' < $folder/cmdline) && break
        done
        [ -n "$call" ] && systemctl disable --quiet --now dhcp-helper || exit 1
        /usr/bin/systemd-run --quiet --property=Type=forking --property=GuessMainPID=no $call`,
    );
  },
});

export const relayForgetsDmz = fault({
  needs: ["fw1"],
  reddens: ["cp06/dora-in-dmz"],
  apply: ({ nodes: { fw1 } }) =>
    fw1.succeed`sed -i 's/ -i dmz//' /etc/default/dhcp-helper && systemctl restart dhcp-helper`,
});

export const reservationForAnOldCard = fault({
  needs: ["net1"],
  reddens: ["cp06/reservation-honoured", "cp06/nothing-else-leased"],

  async apply({ nodes: { net1 } }) {
    const card = macOf("ws1", "lan");
    const old = card.replace(/..$/, (last) => (last === "42" ? "24" : "42"));
    await net1.succeed`sed -i ${`s/${card}/${old}/`} ${keaConf} && grep -q ${old} ${keaConf}`;
    await restartKea(net1);
  },
});

export const routeNotSaved = fault({
  needs: ["fw2"],
  reddens: ["cp06/survives-restart"],
  apply: ({ nodes: { fw2 } }) => fw2.succeed`sed -i ${`/^${routeToLan()}/d`} ${tunnelConf}`,
});

export const seatWithoutWayOut = fault({
  needs: ["adm1"],
  reddens: ["cp06/nothing-else-routed", "cp08/seat-serves"],

  async apply({ nodes: { adm1 } }) {
    await edit(adm1, "/etc/network/interfaces", `/gateway ${plan().segments.srv.gateway}/d`);
    await adm1.succeed`ip route del default via ${plan().segments.srv.gateway}`;
  },
});

export const wrongDnsOption = fault({
  needs: ["net1"],
  reddens: ["cp06/dora-in-dmz"],

  async apply({ nodes: { net1 } }) {
    const { srv } = plan().machines.net1.interfaces;
    const edit = `${subnetLines("dmz")} s/\\("domain-name-servers", "data": \\)"[^"]*"/\\1"${srv}"/`;
    await net1.succeed`sed -i ${edit} ${keaConf} && grep -q ${`"${srv}"`} ${keaConf}`;
    await restartKea(net1);
  },
});

export const wrongRouterOption = fault({
  needs: ["net1"],
  reddens: ["cp06/dora-in-guest"],

  async apply({ nodes: { net1 } }) {
    const wrong = plan().segments.guest.gateway.replace(/\d+$/, "254");
    const edit = `${subnetLines("guest")} s/"data": "${plan().segments.guest.gateway}"/"data": "${wrong}"/`;
    await net1.succeed`sed -i ${edit} ${keaConf} && grep -q ${wrong} ${keaConf}`;
    await restartKea(net1);
  },
});
