import { deployment } from "../../../modules/deployment/deployment.js";

/** What apt gives a source and its packages where nobody says otherwise. */
const usual = 500;

/** Where packages come from that are on the machine already. */
const installed = "/var/lib/dpkg/status";

/**
 * What keeps a workstation from being offered what the company publishes next, in the words of `apt-cache policy`
 * without a name: suites that are no source of its, sources and packages that somebody gave a priority of their own,
 * and sources of others, of which it would take what the company has not looked at.
 *
 * @param policy its lines, in English
 */
export function heldBack(policy: readonly string[]): string[] {
  const pins = policy.indexOf("Pinned packages:");
  const sources = pins < 0 ? policy : policy.slice(0, pins);
  const strangers = sources.flatMap((line) => {
    const [, url = ""] = line.match(/^ *-?\d+ (\S+?)\/*(?: |$)/) ?? [];
    return url === "" || url === installed || url === `${deployment().site}/debian` ? [] : [url];
  });
  const priorities = sources.flatMap((line) => {
    const [, priority, url, suite] = line.match(/^ *(-?\d+) (\S+?)\/* (\S+?)\/\S+ /) ?? [];
    return url === `${deployment().site}/debian` ? [{ suite, priority: Number(priority) }] : [];
  });
  return [
    ...deployment()
      .repository.suites.filter((wanted) => !priorities.some(({ suite }) => suite === wanted))
      .map((wanted) => `${wanted}: ∅`),
    ...priorities
      .filter(({ priority }) => priority !== usual)
      .map(({ suite, priority }) => `${suite}: ${priority}`),
    ...new Set(strangers),
    ...(pins < 0 ? [] : policy.slice(pins + 1).map((line) => line.trim())),
  ].filter((one) => one !== "");
}
