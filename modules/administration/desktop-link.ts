import { seat } from "./seat.js";

/**
 * `bureau.service`, which `bureau.socket` starts: leads whoever sits down to the screen. The desktop starts with it, and
 * ends with it.
 */
export const desktopLink = `[Unit]
Description=Bureau du technicien : liaison avec qui y est assis
BindsTo=bureau-session.service
After=bureau-session.service

[Service]
User=technicien
# Sans personne pendant ce temps, le bureau est fermé.
ExecStart=/lib/systemd/systemd-socket-proxyd --exit-idle-time=${seat.idleMinutes}min --connections-max=16 /run/bureau/vnc
`;
