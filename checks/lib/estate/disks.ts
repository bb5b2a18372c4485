import { images } from "../../../modules/images.js";
import { NotObserved } from "../../../scripts/channel/channel.js";
import type { AgainstImage } from "../../../scripts/host/against-image.js";
import type { MachineName } from "../../../stacks/plan/plan.js";
import type { CheckScene } from "../check.js";
import { claim } from "../claim.js";
import { claimText } from "../content/claim-text.js";
import { SharedObservation } from "../sharing/shared-observation.js";
import { listed } from "./listed.js";
import { placesOf } from "./places.js";

/**
 * What is read of each disk: who has an account, who becomes root, whose key opens, whose packages are taken, what lets
 * people in, what runs by itself, to whom Apache and Nagios open, which routes come with a network card, which units start.
 */
const pattern = [
  "etc/(passwd|shadow|group|gshadow)",
  "etc/sudoers(\\.d(/.*)?)?",
  "etc/apt/sources\\.list(\\.d(/.*)?)?",
  "etc/ssh/sshd_config(\\.d(/.*)?)?",
  "etc/ssh/authorized_keys(/.*)?",
  "(.*/)?\\.ssh(/authorized_keys2?)?",
  placesOf("believed", "units", "crontabs", "lingering", "hooks"),
  "etc/apache2/(apache2|ports)\\.conf",
  "etc/apache2/(sites|conf|mods)-(enabled|available)/[^/]*",
  "(etc/apache2|usr/share/nagios4|usr/lib/cgi-bin)/(.*/)?\\.htaccess",
  "etc/nagios4/cgi\\.cfg",
  "etc/network/interfaces(\\.d(/.*)?)?",
  "etc/network/if-[^/]*(/.*)?",
  "etc/dhcp(/.*)?",
  "etc/systemd/network(/.*)?",
].join("|");

const looks = new SharedObservation<ReadonlyMap<MachineName, AgainstImage>>();

/**
 * How the disks of all machines differ from their images, in whatever gives somebody a right or runs by itself. What is
 * longer, or more, than is read may hold anything: whoever made it so has something there that nobody planned.
 *
 * @throws Mismatch where there is more on a disk than is looked at
 * @throws NotObserved where the engine can't tell, or a machine was not made of its image
 */
export function disks(
  scene: CheckScene<MachineName>,
): Promise<ReadonlyMap<MachineName, AgainstImage>> {
  return looks.of(scene, async (own) => {
    const found = await own.disks(pattern);
    for (const [machine, { image }] of found) {
      // On a machine that was made of something else nothing is too much, whatever it is.
      if (image !== images()[machine].name) {
        throw new NotObserved({
          fr: `${machine} n'a pas été faite de son image (${images()[machine].name})`,
          en: `${machine} was not made of its own image (${images()[machine].name})`,
        });
      }
    }
    const unread = [...found].flatMap(([machine, { files, first, more }]) => [
      ...files
        .filter(({ whole }) => !whole)
        .map(({ path }) => ({ machine, what: `${path} > 64 KiB` })),
      ...first.map((path, at) => ({
        machine,
        what: `${path}${more > first.length && at === first.length - 1 ? ` (+${more - first.length})` : ""}`,
      })),
    ]);
    claim(unread.length === 0, claimText("lib/no-file-that-gives-right"), listed(unread));
    return found;
  });
}
