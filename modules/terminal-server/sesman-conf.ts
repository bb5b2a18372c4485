import { remoteDesktop } from "./remote-desktop.js";

const { maxSessions, idleSeconds, disconnectedSeconds } = remoteDesktop;

/** `/etc/xrdp/sesman.ini`: how many sessions, how long, and that a client comes back to his own. */
export const sesmanConf = `; Sessions du bureau à distance : man 5 sesman.ini        Appliquer : systemctl restart xrdp-sesman
; Qui est là : ps -C Xorg -o user,lstart,args
[Globals]
ListenAddress=127.0.0.1
ListenPort=3350
EnableUserWindowManager=false
UserWindowManager=startwm.sh
DefaultWindowManager=startwm.sh
ReconnectScript=reconnectwm.sh

[Security]
; Qui peut ouvrir une session est réglé dans /etc/sssd/sssd.conf (simple_allow_groups).
AllowRootLogin=false
MaxLoginRetry=4
AlwaysGroupCheck=false
RestrictOutboundClipboard=none
RestrictInboundClipboard=none

[Sessions]
X11DisplayOffset=10
MaxSessions=${maxSessions}
; Le même utilisateur, avec la même profondeur de couleur, retrouve sa session.
Policy=Default
; Secondes sans clavier ni souris avant la déconnexion.
IdleTimeLimit=${idleSeconds}
; Une session sans client est gardée ce temps-là, en secondes, puis fermée.
KillDisconnected=true
DisconnectedTimeLimit=${disconnectedSeconds}

[Logging]
; Un fichier est obligatoire ; ce qui compte est dans le journal.
LogFile=/var/log/xrdp-sesman.log
LogLevel=WARNING
EnableSyslog=true
SyslogLevel=INFO
EnableConsole=false

[Xorg]
param=/usr/lib/xorg/Xorg
param=-config
param=xrdp/xorg.conf
param=-noreset
param=-nolisten
param=tcp
param=-logfile
param=/dev/null

[Chansrv]
FuseMountName=disques-du-client
EnableFuseMount=false

`;
