import { backup } from "../../../modules/file-server/backup.js";
import { fault } from "../../lib/fault.js";

const keys = "/etc/ssh/authorized_keys";

export const rootSshAccepted = fault({
  needs: ["net1"],
  reddens: ["cp08/root-has-no-ssh", "cp08/no-right-too-much"],

  async apply({ nodes: { net1 } }) {
    const exception = [
      "Match User root",
      "    PermitRootLogin yes",
      "    ForceCommand none",
      "    ChrootDirectory none",
    ];
    await net1.succeed`
      cp ${`${keys}/${backup.account}`} ${`${keys}/root`}
      file=$(grep -l ^AllowUsers /etc/ssh/sshd_config.d/*.conf)
      sed -i 's/^AllowUsers .*/& root/' $file && printf '%s\\n' ${exception} >> $file
      systemctl reload ssh`;
  },
});
