import { typed } from "../../lib/typed.js";

export const deployPasswordOutdated = typed(
  "dep1",
  "echo Ancien-Mot-de-passe-2024 > /etc/deploiement/mot-de-passe",
  ["cp11/delivery-joins-once"],
);
export const kernelUnreadable = typed("dep1", "chmod 600 /srv/http/master/vmlinuz", [
  "cp11/expected-is-deployed",
]);
export const tftpStopped = typed("dep1", "systemctl disable --quiet --now tftp.service", [
  "cp11/loaders-served",
  "cp11/silent-elsewhere",
  "cp11/read-only",
  "cp08/units-start-by-themselves",
]);
export const ticketsNotTaken = typed(
  "dep1",
  "systemctl disable --quiet --now fcgiwrap.socket fcgiwrap.service",
  ["cp11/delivery-joins-once", "cp08/units-start-by-themselves"],
);
