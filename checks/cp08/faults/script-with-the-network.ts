import { fault } from "../../lib/fault.js";

const script = "/etc/network/if-up.d/zz-essai";

export const scriptWithTheNetwork = fault({
  needs: ["net1"],
  reddens: ["cp08/nothing-else-scheduled"],

  async apply({ nodes: { net1 } }) {
    await net1.succeed`
      printf '%s\\n' '#!/bin/sh' 'chmod -R a+r /var/log' > ${script} && chmod 755 ${script}`;
  },
});
