/** Of the server that mobile workers call, on fw1. */
export const remoteAccessFile = "/etc/openvpn/server/nomades.conf";
export const restartRemoteAccess = "systemctl restart openvpn-server@nomades";
