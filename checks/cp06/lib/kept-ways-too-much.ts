import { entriesOf } from "../../../scripts/ground/entries-of.js";
import type { AgainstImage } from "../../../scripts/host/against-image.js";
import { type MachineName, plan, type SegmentName } from "../../../stacks/plan/plan.js";

type File = AgainstImage["files"][number];

/** Where ifupdown, the DHCP client and systemd read what comes with a card. */
const folders = /^\/etc\/(?:network|dhcp|systemd\/network)(?:\/|$)/;
const main = "/etc/network/interfaces";
/** Words that lead packets, or lead to another file that may. */
const leading = /rout|\brule\b|gateway|^source|\bip\b.*\s(?:r|ro|ru|rul)\s/i;

/**
 * Lines by which a machine would have a route that its image does not give it when it starts again, and the gateways that
 * it would not have any more.
 *
 * @returns each in the words of its file
 */
export function keptWaysTooMuch(machine: MachineName, { files }: AgainstImage): string[] {
  return files
    .filter(({ path }) => folders.test(path))
    .flatMap((file) => [...linesTooMuch(machine, file), ...gatewaysGone(file)]);
}

function linesTooMuch(machine: MachineName, file: File): string[] {
  if (file.kind === "gone") return [];
  if (file.kind === "link") {
    return file.now === file.built ? [] : [`${file.path} → ${file.now ?? "?"}`];
  }
  const built = new Set(lines(file.built));
  let segment = "";
  return lines(file.now).flatMap((line) => {
    segment = /^iface (\S+)/.exec(line)?.[1] ?? segment;
    const isOwn = built.has(line) || !leading.test(line) || isGatewayOf(machine, segment, line);
    return isOwn ? [] : [`${file.path} ${line}`];
  });
}

/** A card with an address that was typed may have its segment's own gateway. */
function isGatewayOf(machine: MachineName, segment: string, line: string): boolean {
  return entriesOf(
    plan().machines[machine].interfaces as Partial<Record<SegmentName, unknown>>,
  ).some(([own]) => own === segment && line === `gateway ${plan().segments[own].gateway}`);
}

function gatewaysGone({ path, now, built }: File): string[] {
  if (path !== main) return [];
  const left = lines(now);
  return lines(built)
    .filter((line) => line.startsWith("gateway ") && !left.includes(line))
    .map((line) => `${path} ${line}: ∅`);
}

function lines(content: string | null): string[] {
  return (content ?? "")
    .split("\n")
    .map((line) => line.trim().replace(/\s+/g, " "))
    .filter((line) => line !== "" && !line.startsWith("#"));
}
