import { backup } from "../../../modules/file-server/backup.js";
import { fault } from "../../lib/fault.js";

const repository = `${backup.jail}/${backup.folder}`;

export const backupsReadable = fault({
  needs: ["net1"],
  reddens: ["cp08/secrets-kept"],

  async apply({ nodes: { net1 } }) {
    await net1.succeed`chmod 755 ${repository} && chmod -R a+rX ${repository}`;
  },
});
