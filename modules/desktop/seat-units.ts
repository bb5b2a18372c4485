import { seat } from "./seat.js";

export interface SeatUnitsProps {
  /** What one sits down at, in French. */
  readonly title: string;
  /** How long it stays shown with nobody there, in minutes. */
  readonly idleMinutes: number;
}

/**
 * systemd's units of a machine where one sits down, by path: its socket, and the link from there to the screen. What
 * shows the screen is the machine's own `bureau-session.service`: it starts with the link, at the first who comes, and ends
 * with it, after the last.
 */
export function seatUnits({ title, idleMinutes }: SeatUnitsProps): Record<string, string> {
  return {
    "/etc/systemd/system/bureau.socket": `[Unit]
Description=${title} : prise de qui s'y assoit

[Socket]
ListenStream=${seat.socket}
SocketMode=0600
# Ce qui ne s'ouvre pas n'est pas rouvert pour ceux qui l'attendaient.
FlushPending=yes

[Install]
WantedBy=sockets.target
`,
    "/etc/systemd/system/bureau.service": `[Unit]
Description=${title} : liaison avec qui y est assis
BindsTo=bureau-session.service
After=bureau-session.service
StartLimitIntervalSec=0

[Service]
# Sans personne pendant ce temps, elle prend fin.
ExecStart=/lib/systemd/systemd-socket-proxyd --exit-idle-time=${idleMinutes}min --connections-max=16 ${seat.screen}
`,
  };
}
