import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";
import { remoteDesktop } from "./remote-desktop.js";

/** `/etc/xrdp/xrdp.ini`: TLS alone, one kind of session, and of the client's devices only the clipboard. */
export const xrdpConf = ofCompany(
  () => `; Bureau à distance : man 5 xrdp.ini        Appliquer : systemctl restart xrdp
; Journal : journalctl -u xrdp -u xrdp-sesman
[Globals]
ini_version=1
fork=true
port=${remoteDesktop.port}
tcp_nodelay=true
tcp_keepalive=true

; TLS, avec le certificat de l'autorité de l'entreprise. L'ancienne couche de sécurité RDP est refusée.
security_layer=tls
certificate=/etc/xrdp/cert.pem
key_file=/etc/xrdp/key.pem
ssl_protocols=TLSv1.2, TLSv1.3

allow_channels=true
bitmap_cache=true
bitmap_compression=true
bulk_compression=true
max_bpp=32
new_cursors=true
use_fastpath=both

ls_title=${plan().company.name}
ls_top_window_bg_color=1f3a5f
ls_width=350
ls_height=360
ls_bg_color=f5f5f5
ls_logo_filename=
ls_label_x_pos=30
ls_label_width=65
ls_input_x_pos=110
ls_input_width=210
ls_input_y_pos=130
ls_btn_ok_x_pos=142
ls_btn_ok_y_pos=300
ls_btn_ok_width=85
ls_btn_ok_height=30
ls_btn_cancel_x_pos=237
ls_btn_cancel_y_pos=300
ls_btn_cancel_width=85
ls_btn_cancel_height=30

[Logging]
; Un fichier est obligatoire ; ce qui compte est dans le journal.
LogFile=/var/log/xrdp.log
LogLevel=WARNING
EnableSyslog=true
SyslogLevel=INFO
EnableConsole=false

[Channels]
; Du poste du client, le presse-papiers seulement : ni disque, ni son, ni imprimante.
rdpdr=false
rdpsnd=false
drdynvc=true
cliprdr=true
rail=false
xrdpvr=false

[Xorg]
name=${plan().company.name}
lib=libxup.so
username=ask
password=ask
ip=127.0.0.1
port=-1
code=20
`,
);
