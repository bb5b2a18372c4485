import { deployment } from "../../../modules/deployment/deployment.js";

const { site, repository } = deployment;
/** What apt gives a source and its packages where nobody says otherwise. */
const usual = 500;

/**
 * What keeps a workstation from being offered what the company publishes next, in the words of `apt-cache policy`
 * without a name: suites that are no source of its, sources and packages that somebody gave a priority of their own.
 *
 * @param policy its lines, in English
 */
export function heldBack(policy: readonly string[]): string[] {
  const pins = policy.indexOf("Pinned packages:");
  const priorities = (pins < 0 ? policy : policy.slice(0, pins)).flatMap((line) => {
    const [, priority, url, suite] = line.match(/^ *(-?\d+) (\S+?)\/* (\S+?)\/\S+ /) ?? [];
    return url === `${site}/debian` ? [{ suite, priority: Number(priority) }] : [];
  });
  return [
    ...repository.suites
      .filter((wanted) => !priorities.some(({ suite }) => suite === wanted))
      .map((wanted) => `${wanted}: ∅`),
    ...priorities
      .filter(({ priority }) => priority !== usual)
      .map(({ suite, priority }) => `${suite}: ${priority}`),
    ...(pins < 0 ? [] : policy.slice(pins + 1).map((line) => line.trim())),
  ].filter((one) => one !== "");
}
