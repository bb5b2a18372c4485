/** Of the server that mobile workers call, on fw1. */
export const remoteAccessFile = "/etc/openvpn/server/nomades.conf";
/** Several things that are changed one after another start it more often than systemd allows: what it counts is forgotten. */
export const restartRemoteAccess =
  "systemctl reset-failed openvpn-server@nomades 2> /dev/null; systemctl restart openvpn-server@nomades";
