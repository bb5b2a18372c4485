import { fault } from "../../lib/fault.js";

/** What somebody else's key looks like: nobody has its other half. */
const key =
  "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ5pQv3o1Zk0bK0qkq3n2q0m8Wb7o1m8Yt0Yc2b9w3Xy ancien-prestataire";

export const keyLeftBehind = fault({
  needs: ["fw2"],
  reddens: ["cp08/no-right-too-much"],

  async apply({ nodes: { fw2 } }) {
    await fw2.succeed`echo ${key} >> /home/technicien/.ssh/authorized_keys`;
  },
});
