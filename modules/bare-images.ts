import { ofCompany } from "../stacks/plan/company.js";
import type { MachineName } from "../stacks/plan/plan.js";
import { administrationImage } from "./administration/administration-image.js";
import { deploymentImage } from "./deployment/deployment-image.js";
import { dhcpServerImage } from "./dhcp-server/dhcp-server-image.js";
import { controllerImage } from "./domain-controller/controller-image.js";
import { fileServerImage } from "./file-server/file-server-image.js";
import { helpdeskImage } from "./helpdesk/helpdesk-image.js";
import { hypervisorImage } from "./hypervisor/hypervisor-image.js";
import { internetImage } from "./internet/internet-image.js";
import type { Image } from "./lib/image.js";
import { mailServerImage } from "./mail-server/mail-server-image.js";
import { monitoringImage } from "./monitoring/monitoring-image.js";
import { applicationServerImage } from "./n-tier/application-server/application-server-image.js";
import { databaseImage } from "./n-tier/database/database-image.js";
import { reverseProxyImage } from "./n-tier/reverse-proxy/reverse-proxy-image.js";
import { routerImages } from "./router/router-images.js";
import { terminalServerImage } from "./terminal-server/terminal-server-image.js";
import { workstationImage } from "./workstation/workstation-image.js";

/** What each machine boots from, but for what is told there of all of them. */
export const bareImages = ofCompany(
  (): Readonly<Record<MachineName, Image>> => ({
    ...routerImages(),
    ext1: internetImage(),
    dc1: controllerImage("dc1"),
    dc2: controllerImage("dc2"),
    net1: dhcpServerImage(),
    mail1: mailServerImage(),
    ws1: workstationImage("ws1"),
    ws2: workstationImage("ws2"),
    ws3: workstationImage("ws3"),
    wsb1: workstationImage("wsb1"),
    web1: reverseProxyImage(),
    app1: applicationServerImage("app1"),
    app2: applicationServerImage("app2"),
    db1: databaseImage(),
    hv1: hypervisorImage(),
    mon1: monitoringImage(),
    file1: fileServerImage(),
    ts1: terminalServerImage(),
    desk1: helpdeskImage(),
    dep1: deploymentImage(),
    adm1: administrationImage(),
  }),
);
