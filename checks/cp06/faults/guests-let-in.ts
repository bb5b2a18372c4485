import { fault } from "../../lib/fault.js";

export const guestsLetIn = fault({
  needs: ["fw1"],
  reddens: [
    "cp06/segments-keep-apart",
    "cp03/guest-is-apart",
    "cp07/flows-from-guest",
    "cp07/nothing-else-passes",
    "cp13/reached-from-offices-only",
    "cp11/silent-elsewhere",
  ],

  async apply({ nodes: { fw1 } }) {
    const rule = 'iifname "guest" oifname "srv" accept';
    await fw1.succeed`
      sed -i ${`/hook forward/a\\        ${rule}`} /etc/nftables.conf
      systemctl reload nftables`;
  },
});
