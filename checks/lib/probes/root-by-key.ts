import type { CheckScene } from "../check.js";
import { another } from "../drawn-words.js";
import { seconds } from "../nodes/limit.js";
import type { Machine } from "../nodes/machine.js";
import type { Probe } from "../nodes/probe.js";
import { noteOwn } from "../run/own-entries.js";

const home = "/root";

/**
 * Have root knock at a machine's SSH with a key that opens: it is put where the server looks for root's, so that what
 * refuses is not that the key is unknown. A check that does so is `alone`: a file of keys is written anew.
 *
 * @param address where the probe finds the machine
 * @returns the last line of what ssh said, `in` where root is in
 */
export async function rootByKey(
  { lab, token, tidy }: Pick<CheckScene, "lab" | "token" | "tidy">,
  machine: Machine,
  address: string,
  probe: Probe,
): Promise<string> {
  const folder = `/run/${another(token, machine.name)}`;
  const { stdout: settings } =
    await machine.ask`/usr/sbin/sshd -T -C user=root,host=${probe.name},addr=${address}`;
  const file = placeOfKeys(settings);
  await tidy(probe, {
    fr: `clé du banc, ${folder}`,
    en: `key of the bench, ${folder}`,
  })`rm -rf ${folder}`;
  await tidy(machine, {
    fr: `clé ${token} de root, ${file}`,
    en: `root's key ${token}, ${file}`,
  })`
    grep -qs ${token} ${file} || exit 0
    sed ${`/${token}/d`} ${file} > ${folder} && cat ${folder} > ${file} && rm ${folder} || exit 1
    [ -s ${file} ] || { rm -f ${file} && rmdir ${file.replace(/\/[^/]*$/, "")}; } 2> /dev/null
    true`;
  const { stdout: key } = await probe.must`
    umask 077; mkdir ${folder} && ssh-keygen -q -t ed25519 -N '' -C ${token} -f ${folder}/key && cat ${folder}/key.pub`;
  await noteOwn(lab, machine.name, key.trim());
  await machine.must`
    umask 077; mkdir -p ${file.replace(/\/[^/]*$/, "")} && echo ${key.trim()} >> ${file}`;
  const { stdout } = await probe.within(5500)`
    timeout ${seconds(5)} ssh -n -F none -i ${folder}/key -o IdentitiesOnly=yes -o BatchMode=yes -o ConnectTimeout=${seconds(3)} \
      -o KexAlgorithms=curve25519-sha256 -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null \
      -o LogLevel=ERROR ${`root@${address}`} 'echo in' 2>&1 | tail -n 1`;
  return stdout.trim();
}

/** The first file where the server looks for root's keys, as `sshd -T` tells. */
function placeOfKeys(settings: string): string {
  const named = settings.match(/^authorizedkeysfile (\S+)/m)?.[1] ?? "none";
  if (named === "none") return `${home}/.ssh/authorized_keys`;
  const place = named.replaceAll("%u", "root").replaceAll("%h", home);
  return place.startsWith("/") ? place : `${home}/${place}`;
}
