import { backup } from "../../../modules/file-server/backup.js";
import { fault } from "../../lib/fault.js";

const keys = "/etc/ssh/authorized_keys";

export const rootSshAccepted = fault({
  title: {
    fr: "net1 reçoit root par SSH, avec la clé des sauvegardes",
    en: "net1 receives root by SSH, with the key of the backups",
  },
  symptom: {
    fr: "Qui prend la main sur file1 l'a aussitôt sur net1.",
    en: "Whoever takes over file1 has net1 at once.",
  },
  level: 3,
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
