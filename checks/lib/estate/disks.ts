import { images } from "../../../modules/images.js";
import { NotObserved } from "../../../scripts/channel/channel.js";
import type { AgainstImage } from "../../../scripts/host/against-image.js";
import type { MachineName } from "../../../stacks/plan/plan.js";
import type { CheckScene } from "../check.js";
import { SharedObservation } from "../sharing/shared-observation.js";

/**
 * What is read of each disk: who has an account, who becomes root, whose key opens, whose packages are taken, what runs by
 * the clock, to whom Apache and Nagios open.
 */
const pattern = [
  "etc/(passwd|shadow|group)",
  "etc/sudoers(\\.d(/.*)?)?",
  "etc/apt/sources\\.list(\\.d(/.*)?)?",
  "etc/ssh/sshd_config(\\.d(/.*)?)?",
  "etc/ssh/authorized_keys(/.*)?",
  "(.*/)?\\.ssh(/authorized_keys2?)?",
  "etc/(ana)?crontab",
  "etc/cron\\.[^/]*(/.*)?",
  "var/spool/(ana)?cron(/.*)?",
  "(etc|usr/lib|usr/local/lib)/systemd/(system|user)",
  "(.*/)?systemd/(system|user)/.*\\.timer",
  "var/lib/systemd/linger/.*",
  "etc/apache2/(apache2|ports)\\.conf",
  "etc/apache2/(sites|conf|mods)-(enabled|available)/[^/]*",
  "(etc/apache2|usr/share/nagios4|usr/lib/cgi-bin)/(.*/)?\\.htaccess",
  "etc/nagios4/cgi\\.cfg",
].join("|");

const looks = new SharedObservation<ReadonlyMap<MachineName, AgainstImage>>();

/**
 * How the disks of all machines differ from their images, in whatever gives somebody a right or runs by itself.
 *
 * @throws NotObserved where the engine can't tell, a machine was not made of its image, or there is more on a disk than
 *   is looked at
 */
export function disks(
  scene: CheckScene<MachineName>,
): Promise<ReadonlyMap<MachineName, AgainstImage>> {
  return looks.of(scene, async (own) => {
    const found = await own.disks(pattern);
    for (const [machine, { image, more }] of found) {
      // On a machine that was made of something else nothing is too much, whatever it is.
      if (image !== images[machine].name) {
        throw new NotObserved({
          fr: `${machine} n'a pas été faite de son image (${images[machine].name})`,
          en: `${machine} was not made of its own image (${images[machine].name})`,
        });
      }
      if (more > 0) {
        throw new NotObserved({
          fr: `${machine} : plus de fichiers sur le disque qu'on n'en regarde`,
          en: `${machine}: more files on the disk than are looked at`,
        });
      }
    }
    return found;
  });
}
