import { readFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { expect } from "vitest";
import { remoteDesktopClientImage } from "../../modules/remote-desktop-client/remote-desktop-client-image.js";
import { engineHost } from "../../scripts/ground/docker/place.js";
import { labHome } from "../../scripts/ground/home.js";
import { buildImages, missingImages } from "../../scripts/host/images/build-images.js";
import { engineName } from "../../stacks/plan/engine-name.js";
import { type ProbeName, plan } from "../../stacks/plan/plan.js";

export interface RemoteDesktopProps {
  readonly lab: string;
  /** The segment that the client sits on, by its probe, whose network it shares. */
  readonly from: ProbeName;
  readonly login: string;
  readonly password: string;
  /** What the client calls the server. @default its name in the domain */
  readonly server?: string;
  /**
   * A folder of this machine with a socket `rdp` that leads to the server: the client has no network then, and knows
   * no name that a certificate could have. @default - the segment's network
   */
  readonly through?: string;
}

const engine = () => ({ DOCKER_HOST: engineHost() });

// The certificate must be good: there is nobody to be asked. Clients of one segment share a network, hence abstract
// sockets: without these no client takes the screen of one that is about to go for its own.
const client = `
printf '%s' "$AUTHORITY" > /usr/local/share/ca-certificates/lab.crt
ln -s /usr/local/share/ca-certificates/lab.crt "/etc/ssl/certs/$(openssl x509 -noout -hash -in /usr/local/share/ca-certificates/lab.crt).0"
Xvfb :7 -nolisten local -screen 0 1024x768x24 > /dev/null 2>&1 &
export DISPLAY=:7
until xdotool getdisplaygeometry > /dev/null 2>&1; do sleep 0.1; done
xfreerdp "/v:$SERVER" "/u:$LOGIN" "/p:$PASSWORD" /sec:tls "/cert:$CERTIFICATE" /size:1024x768 /bpp:24 -decorations
echo "exit $?"
sleep 600`;

/** Somebody in front of a remote desktop, on a screen that only `picture` sees. */
export class RemoteDesktop {
  private readonly container: string;

  private constructor(container: string) {
    this.container = container;
  }

  /** Sit down and log in; what becomes of it is to be asked of the server. */
  static async open(props: RemoteDesktopProps): Promise<RemoteDesktop> {
    const { lab, from, login, password, through } = props;
    const { server = through ? "/forward/rdp" : `ts1.${plan().company.domain}` } = props;
    await buildImages(await missingImages([remoteDesktopClientImage()]), () => undefined);
    const env = {
      AUTHORITY: readFileSync(join(labHome(lab), "secrets", "ts1", "ca.crt"), "utf8"),
      LOGIN: login,
      PASSWORD: password,
      SERVER: server,
      CERTIFICATE: through ? "ignore" : "deny",
    };
    const { stdout } = await execa(
      "docker",
      [
        ...["run", "--detach", "--rm"],
        ...(through
          ? ["--network", "none", "--volume", `${through}:/forward`]
          : ["--network", `container:${engineName(lab, from)}`]),
        ...Object.keys(env).flatMap((name) => ["--env", name]),
        ...[remoteDesktopClientImage().tag, "sh", "-c", client],
      ],
      { env: { ...env, ...engine() } },
    );
    return new RemoteDesktop(stdout.trim());
  }

  /** Everything that the client said. */
  async said(): Promise<string> {
    const { all } = await execa("docker", ["logs", this.container], { all: true, env: engine() });
    return all;
  }

  /** How many colours are on the screen: a blank one has a few, a desktop thousands. */
  async colours(): Promise<number> {
    const { stdout } = await this.run("import -window root -format %k info:-");
    return Number(stdout);
  }

  /** Expect the screen to show something. */
  async shows(atLeast: number): Promise<void> {
    await expect.poll(() => this.colours(), { timeout: 30_000 }).toBeGreaterThanOrEqual(atLeast);
  }

  /** Press keys, as xdotool calls them. */
  async press(...keys: readonly string[]): Promise<void> {
    await this.run(`xdotool key ${keys.join(" ")}`);
  }

  /** Type a text. */
  async type(text: string): Promise<void> {
    await this.run(`xdotool type --delay 60 '${text}'`);
  }

  /** Pull the plug: the server keeps the session. */
  async leave(): Promise<void> {
    await execa("docker", ["rm", "--force", this.container], { env: engine(), reject: false });
  }

  private run(command: string) {
    return execa("docker", ["exec", "--env", "DISPLAY=:7", this.container, "sh", "-c", command], {
      env: engine(),
    });
  }
}
