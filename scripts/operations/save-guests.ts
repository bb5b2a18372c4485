import { ifObserved } from "../channel/if-observed.js";
import { withChannel } from "../channel/with-channel.js";

/** How long all of them may take, in milliseconds: 128 MiB are written in one second, busy hosts take their time. */
const limitMs = 60_000;
/** Most guests that are told of: their host's root may have made thousands. */
const most = 32;
/** What libvirt itself would not quote; a guest of any other name is shut down with its host. */
const plain = /^[A-Za-z0-9._+-]{1,64}$/;

const save = `
for guest in $(virsh --quiet list --name --state-running); do
  virsh --quiet managedsave "$guest" > /dev/null && echo "$guest"
done`;

/**
 * Have hv1 write the memory of its guests to its disk, as libvirt-guests does, so that they go on where they were
 * when it starts again: a boot would take them ten seconds each. One that can't be saved is shut down with hv1, as
 * at any stop of it.
 *
 * @returns those that were saved; none where hv1 does not answer
 */
export async function saveGuests(candidate: string): Promise<string[]> {
  const answer = await ifObserved(
    withChannel(candidate, "hv1", (channel) => channel.run(save, limitMs)),
  );
  const names = answer?.stdout.split("\n").filter((name) => plain.test(name)) ?? [];
  return names.slice(0, most);
}
