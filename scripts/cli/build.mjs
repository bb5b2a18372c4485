import { mkdir, readdir, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { build, transform } from "esbuild";

/*
 * Bundles the command line into `.lab/build`, for the shell entry, or into the folder that is named: over a
 * thousand small sources become a few files, and Node starts in half the time that they would take one by
 * one. Packages stay where npm put them. Plain JavaScript, since it runs before anything is compiled.
 */
const root = join(import.meta.dirname, "..", "..");
const [, , outdir = join(root, ".lab", "build")] = process.argv;
const stamp = join(outdir, "built");

/** Pages are drawn by Preact, on the server and in browsers. */
const jsx = { jsx: "automatic", jsxImportSource: "preact" };

/** Sources find what lies beside them through `import.meta`: each one is told where it is. */
const ownPlace = {
  name: "own-place",
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), {
        loader: path.endsWith("x") ? "tsx" : "ts",
        target: "node20",
        sourcefile: path,
        sourcemap: "inline",
        sourcesContent: false,
        tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
        ...jsx,
        define: {
          "import.meta.dirname": JSON.stringify(dirname(path)),
          "import.meta.filename": JSON.stringify(path),
          "import.meta.url": JSON.stringify(pathToFileURL(path).href),
        },
      });
      return { contents: code, loader: "js" };
    });
  },
};

/**
 * The engine's client brings what BuildKit's sessions speak (gRPC), of which nothing here makes use: left out, each
 * command takes 50 ms of processor and 10 MB less.
 */
const withoutBuildKit = {
  name: "without-buildkit",
  setup({ onLoad, onResolve }) {
    const here = createRequire(import.meta.url);
    onResolve({ filter: /^dockerode$/ }, ({ path }) => ({ path: here.resolve(path) }));
    onResolve({ filter: /^(@grpc\/.*|protobufjs)$/ }, ({ path }) => ({
      path,
      namespace: "unused",
    }));
    onLoad({ filter: /./, namespace: "unused" }, () => ({ contents: "module.exports = {};" }));
  },
};

const started = new Date();

/** Written aside, then renamed: another `lab` may be reading it. */
async function replace(file, contents) {
  const aside = `${file}.new`;
  await writeFile(aside, contents);
  await utimes(aside, started, started);
  await rename(aside, file);
}

const program = await build({
  entryPoints: [join(root, "scripts", "cli.ts")],
  outdir,
  write: false,
  bundle: true,
  splitting: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  sourcemap: "linked",
  sourcesContent: false,
  plugins: [ownPlace, withoutBuildKit],
  // What is not a module of today's kind asks for others by `require`.
  banner: {
    js: 'import { createRequire as requireIn } from "node:module"; const require = requireIn(import.meta.url);',
  },
});

/** What browsers are handed of the pages: whole, since nothing comes to them from elsewhere. */
const browser = join(root, "scripts", "portal", "browser");
const entries = JSON.parse(await readFile(join(browser, "entries.json"), "utf8"));
const bundled = (some, own) =>
  build({
    entryPoints: Object.fromEntries(
      Object.entries(some).map(([name, file]) => [name, join(browser, file)]),
    ),
    outdir,
    write: false,
    bundle: true,
    minify: true,
    platform: "browser",
    format: "esm",
    // Below es2021 esbuild breaks xterm.js 6: https://github.com/xtermjs/xterm.js/issues/5800.
    target: "es2022",
    loader: { ".svg": "copy" },
    ...jsx,
    ...own,
  });
/**
 * What a lab's page fetches later is drawn by the page's own Preact: that is in a file which both import. Its name tells
 * what is in it, since a script asks for another without a version.
 */
const { portal, parts, ...others } = entries;
const pages = await Promise.all([
  bundled({ portal, parts }, { splitting: true, chunkNames: "page-[name]-[hash]" }),
  bundled(others, {}),
]);
const pageFiles = pages.flatMap(({ outputFiles }) => outputFiles);
/** Each of them once more in as few bytes as can be: the server hands them out as they are. */
const inFewBytes = await Promise.all(
  pageFiles.map(async ({ path, contents }) => ({
    path: `${path}.br`,
    contents: await promisify(brotliCompress)(contents, {
      params: { [constants.BROTLI_PARAM_SIZE_HINT]: contents.length },
    }),
  })),
);
const outputFiles = [...pageFiles, ...inFewBytes, ...program.outputFiles];

await mkdir(outdir, { recursive: true });
// The entry comes last: what it loads is there before it.
const isEntry = ({ path }) => path === join(outdir, "cli.js");
for (const { path, contents } of outputFiles.toSorted((a, b) => isEntry(a) - isEntry(b))) {
  await replace(path, contents);
}
const kept = new Set([stamp, ...outputFiles.map(({ path }) => path)]);
for (const entry of await readdir(outdir)) {
  const path = join(outdir, entry);
  if (!kept.has(path)) await rm(path, { recursive: true });
}

const { version = "" } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
// The stamp is as old as the start: a source saved meanwhile is newer, hence compiled next time.
await replace(stamp, `${root}\n${version}\n`);
