import { placeNewLabs } from "../operations/hosts/place-new-labs.js";
import { inEachCompany } from "../operations/in-own-company.js";
import type { Asked } from "../operations/room/needed-mib.js";
import { withHostRooms } from "../operations/room/with-host-rooms.js";
import { mustBeProtected } from "../setup/must-be-protected.js";
import { setup } from "../setup/setup.js";

/**
 * Make labs, each on the host where it is best, on a server that is set up for them: pages install nothing.
 *
 * @throws Misuse, with nothing begun, where something is missing on the server, a host protects less well, or memory is short
 */
export async function withNewLabs(
  labs: readonly Asked[],
  work: () => Promise<void>,
): Promise<void> {
  const names = labs.map(({ lab }) => lab);
  await inEachCompany(names, () => setup({ install: false, report: () => undefined }));
  await placeNewLabs(labs, {
    async allowed(places) {
      if (places.size === 0) return;
      const [away] = (await mustBeProtected([...places.keys()], false, places)).values();
      if (away) throw away;
    },
  });
  await withHostRooms(labs, work);
}
