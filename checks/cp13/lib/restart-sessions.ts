/** What makes the session manager and the remote desktop read their settings again, until they answer. */
export const restartSessions =
  "systemctl restart xrdp; for try in $(seq 30); do /usr/lib/plateau/ready > /dev/null 2>&1 && break; sleep 0.3; done";
