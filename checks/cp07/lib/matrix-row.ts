import { randomInt } from "node:crypto";
import type { DeclaredFlow } from "../../../scripts/facts/declaration/declared-flow.js";
import { type Source, type Target, type Verdict, verdict } from "../../../stacks/plan/flows.js";
import { isProbe } from "../../../stacks/plan/is-probe.js";
import {
  type MachineName,
  type ProbeName,
  plan,
  type SegmentName,
  segmentNames,
} from "../../../stacks/plan/plan.js";
import { routersBetween } from "../../../stacks/plan/route.js";
import { segmentOfProbe } from "../../../stacks/plan/segment-of-probe.js";
import { due } from "../../lib/declared/due.js";
import type { Seats } from "../../lib/network/seats.js";

/** One question to the routers, and what the policy answers. */
export interface Pair {
  /** Who is asked: a machine, or a probe that stands for its whole segment. */
  readonly to: Target | ProbeName;
  /** As `/usr/lib/plateau/tcp` reads it. */
  readonly target: string;
  readonly expected: Exclude<Verdict, "direct">;
  /** Whether the candidate says that it is let through: then something has to answer there. @default false */
  readonly isDeclared?: true;
  /** Who answers behind it, where the router publishes a machine: the same is asked there. */
  readonly behind?: { readonly to: MachineName; readonly target: string };
}

/** A place that is known to answer, and on what. */
interface Place {
  readonly to: Target | ProbeName;
  readonly address: string;
  readonly tcp: readonly number[];
  /** Ports over UDP on which a question has an answer, see `tcp-ports.ts`. @default - none */
  readonly udp?: readonly number[];
  /** UDP port of a VPN server. */
  readonly vpn?: number;
  readonly icmp?: boolean;
  /** A machine that answers behind this address. */
  readonly behind?: { readonly to: MachineName; readonly address: string };
}

/** Ports that attackers and careless rules go for first. */
const interesting = [22, 80, 443, 445, 3389];
const controller = { tcp: [53, 88, 389, 445, 636], udp: [53, 123, 389] };
const mail = [25, 443, 587, 993, 4190];

/**
 * The row of the flow matrix of one source: every place that is known to answer, with the ports that
 * matter and others drawn by lot, and what the policy says. What shares the source's segment is not
 * the routers' business and is left out. What is allowed through the tunnel between the sites is asked
 * from the second site alone, so that a broken tunnel is told once; what is allowed to the Internet,
 * of its probe alone, which knows the way back to private addresses; the routers' administration has
 * a check of its own.
 *
 * @param seats where the probes are in this look
 * @param declared flows that the candidate says the policy has besides. @default - none
 */
export function matrixRow(
  from: SegmentName | "vpn",
  seats: Seats,
  declared: readonly DeclaredFlow[] = [],
): Pair[] {
  const own = declared.filter((flow) => flow.from === from);
  const source: Source | ProbeName = from === "vpn" ? from : `probe-${from}`;
  return [...probes(seats), ...machines(from)].flatMap(
    ({ to, address, tcp, udp = [], vpn, icmp, behind }) => {
      const opened = own.filter((flow) => flow.to === to);
      const mayBe = opened.flatMap(({ ports }) => ports);
      const mustBe = due(opened).flatMap(({ ports }) => ports);
      // Until it has to be there either is right.
      const asked = tcp.filter((port) => !mayBe.includes(port));
      const pairs = [
        ...mustBe.map((port) => ({
          target: `${address}:${port}`,
          said: "allowed" as const,
          isDeclared: true as const,
        })),
        ...asked.map((port) => ({
          target: `${address}:${port}`,
          said: verdict(source, to, "tcp", port),
          ...(behind && { behind: { to: behind.to, target: `${behind.address}:${port}` } }),
        })),
        ...udp.map((port) => ({
          target: `${address}:${port}/udp`,
          said: verdict(source, to, "udp", port),
        })),
        ...(vpn
          ? [{ target: `${address}:${vpn}/openvpn`, said: verdict(source, to, "udp", vpn) }]
          : []),
        ...(icmp ? [{ target: `${address}/icmp`, said: verdict(source, to, "icmp") }] : []),
      ];
      const elsewhere =
        to === "ext1" || (from !== "siteb" && routersBetween(from, placeOf(to)).length > 1);
      return pairs.flatMap(({ said, ...question }) =>
        said === "direct" || (said === "allowed" && elsewhere)
          ? []
          : [{ to, ...question, expected: said }],
      );
    },
  );
}

/** Any address of each segment, played by its probe, whose TCP ports are all open. */
function probes(seats: Seats): Place[] {
  const drawn = Array.from({ length: 3 }, () => randomInt(1024, 65536));
  return segmentNames.map((segment) => ({
    to: `probe-${segment}`,
    address: seats[segment],
    tcp: [...new Set([...interesting, ...drawn])],
    icmp: true,
  }));
}

function machines(from: SegmentName | "vpn"): Place[] {
  const near: { readonly [segment: string]: string } = plan().machines.fw1.interfaces;
  const inside = from !== "wan" && from !== "vpn";
  return [
    { to: "dc1", address: plan().machines.dc1.interfaces.srv, ...controller },
    { to: "dc2", address: plan().machines.dc2.interfaces.srv, ...controller },
    {
      to: "ext1",
      address: plan().machines.ext1.interfaces.wan,
      tcp: [25, 53, 80, 443],
      udp: [53, 123],
    },
    { to: "mail1", address: plan().machines.mail1.interfaces.dmz, tcp: mail },
    ...(from === "wan" ? published() : []),
    { to: "web1", address: plan().machines.web1.interfaces.dmz, tcp: [80, 443] },
    { to: "mon1", address: plan().machines.mon1.interfaces.srv, tcp: [443, plan().logPort] },
    { to: "file1", address: plan().machines.file1.interfaces.srv, tcp: [445] },
    { to: "ts1", address: plan().machines.ts1.interfaces.srv, tcp: [3389] },
    { to: "desk1", address: plan().machines.desk1.interfaces.srv, tcp: [25, 443] },
    { to: "dep1", address: plan().machines.dep1.interfaces.srv, tcp: [80], udp: [69] },
    {
      to: "fw1",
      address: near[from] ?? plan().machines.fw1.interfaces.srv,
      tcp: [plan().proxyPort],
      ...(from === "wan" && { vpn: plan().vpn.remoteAccess.port }),
    },
    ...(inside
      ? [{ to: "gateway" as const, address: plan().segments[from].gateway, tcp: [], icmp: true }]
      : []),
  ];
}

/** The machine that fw1 lends its public address, asked there for what is published and what is not. */
function published(): Place[] {
  const behind = { to: "mail1", address: plan().machines.mail1.interfaces.dmz } as const;
  return [{ to: "fw1", address: plan().machines.fw1.interfaces.wan, tcp: mail, behind }];
}

/** Where a place stands, for the way there. */
function placeOf(place: Target | ProbeName): Target {
  return isProbe(place) ? segmentOfProbe(place) : place;
}
