import { typed } from "../../lib/typed.js";

export const dhcpNotAtStart = typed("net1", "systemctl disable kea-dhcp4-server", [
  "cp06/survives-restart",
]);
export const relayStopped = typed("fw1", "systemctl disable --now dhcp-helper", [
  "cp06/dora-in-lan",
  "cp06/dora-in-guest",
  "cp06/dora-in-dmz",
  "cp06/reservation-honoured",
  "cp03/one-dhcp-server",
  "cp03/unassigned-port-gets-no-lease",
  "cp11/offer-for-each-firmware",
  "cp11/loaders-served",
  "cp11/silent-elsewhere",
]);
export const timeServerStopped = typed("dc2", "systemctl disable --now chrony", [
  "cp06/time-served",
]);
