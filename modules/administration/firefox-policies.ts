import { ofCompany } from "../../stacks/plan/company.js";
import { plan, segmentNames } from "../../stacks/plan/plan.js";
import { helpdesk } from "../helpdesk/helpdesk.js";
import { authorityFile } from "../pki/authority-file.js";
import { companyPages } from "./company-pages.js";

const inside = segmentNames.filter((name) => name !== "wan");

/**
 * `policies.json` of Firefox: the lab's authority, the company's pages in the toolbar, the proxy for what is outside.
 * Source: https://mozilla.github.io/policy-templates/
 */
export const firefoxPolicies = ofCompany(
  () =>
    ({
      policies: {
        RequestedLocales: ["fr"],
        Certificates: { Install: [authorityFile()] },
        Proxy: {
          Mode: "manual",
          HTTPProxy: `${plan().machines.fw1.interfaces.srv}:${plan().proxyPort}`,
          UseHTTPProxyForAllProtocols: true,
          Passthrough: [
            "localhost",
            `.${plan().company.domain}`,
            ...inside.map((name) => plan().segments[name].cidr),
          ].join(", "),
        },
        Homepage: { URL: `https://${helpdesk().host}/`, StartPage: "homepage" },
        DisplayBookmarksToolbar: "always",
        NoDefaultBookmarks: true,
        Bookmarks: Object.values(companyPages()).map(({ address, title: { fr } }) => ({
          Title: `${fr.charAt(0).toUpperCase()}${fr.slice(1)}`,
          URL: `https://${address}/`,
          Placement: "toolbar",
        })),
        // Nothing outside is asked, and nothing is shown but what was opened.
        OverrideFirstRunPage: "",
        OverridePostUpdatePage: "",
        DontCheckDefaultBrowser: true,
        DisableTelemetry: true,
        DisableFirefoxStudies: true,
        CaptivePortal: false,
        NetworkPrediction: false,
      },
    }) as const,
);
