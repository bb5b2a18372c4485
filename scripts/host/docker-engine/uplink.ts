import { once } from "node:events";
import { PassThrough } from "node:stream";
import { docker } from "../../ground/docker/docker.js";
import { enginePlace, foreignEngine } from "../../ground/docker/place.js";
import { LocalizedError } from "../../ground/localized-error.js";

/** The network between the engine and what lends it the server's: an address nobody else uses. */
export const uplink = {
  device: "tap0",
  network: "198.18.1.0/24",
  /** Answers with what the server's own resolver says. */
  resolver: "198.18.1.3",
} as const;

/**
 * Lent by a program of the server's that passes on what it is sent, as any client there would send it:
 * the server gets no interface, no address and no rule for it. It ends with its standard input, hence
 * with this process, however that ends.
 */
const lend = () => `
nsenter --net=/server${enginePlace().run}/server-net chroot /server \\
  slirp4netns --netns-type=path --configure --mtu=1500 --cidr=${uplink.network} --disable-host-loopback \\
  /proc/$$/ns/net ${uplink.device} > /dev/null &
lender=$!
until grep -q ${uplink.device} /proc/net/route; do
  kill -0 "$lender" || exit 1
  sleep 0.1
done
echo ready
cat > /dev/null
kill "$lender"
`;

/**
 * Have Plateau's own engine reach the package mirrors until the returned function is called. Any other
 * engine has its own way.
 *
 * @param image one that the engine has, with a shell and `nsenter`
 * @throws Error with its own words where there is no way
 */
export async function openUplink(image: string): Promise<() => Promise<void>> {
  if (foreignEngine()) return async () => undefined;
  const container = await docker().createContainer({
    Image: image,
    Entrypoint: ["sh", "-c", lend()],
    Cmd: [],
    OpenStdin: true,
    StdinOnce: true,
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
    HostConfig: {
      AutoRemove: true,
      NetworkMode: "host",
      UsernsMode: "host",
      PidMode: "host",
      CapAdd: ["SYS_ADMIN", "NET_ADMIN"],
      Binds: ["/:/server:ro"],
      Devices: [
        { PathOnHost: "/dev/net/tun", PathInContainer: "/dev/net/tun", CgroupPermissions: "rwm" },
      ],
      SecurityOpt: ["apparmor=unconfined", "seccomp=unconfined"],
    },
  });
  const stream = await container.attach({
    stream: true,
    hijack: true,
    stdin: true,
    stdout: true,
    stderr: true,
  });
  const said = new PassThrough();
  docker().modem.demuxStream(stream, said, said);
  stream.on("end", () => said.end());
  await container.start();
  let words = "";
  for await (const chunk of said) {
    words += chunk;
    if (words.includes("ready")) {
      return async () => {
        const ended = once(stream, "close");
        stream.end();
        await ended;
      };
    }
  }
  throw new LocalizedError({
    fr: `le moteur n'atteint pas les dépôts de paquets : ${words.trim()}`,
    en: `the engine has no way to the package mirrors: ${words.trim()}`,
  });
}
