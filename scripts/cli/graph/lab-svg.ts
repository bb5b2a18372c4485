import { labDot } from "./lab-dot.js";

/** All as wide as Courier, which the layout reckons with, and easier to read. */
const fonts = "ui-monospace, Menlo, Consolas, DejaVu Sans Mono, monospace";

/** The lab as a picture: an SVG document, laid out by Graphviz compiled to WebAssembly. */
export async function labSvg(): Promise<string> {
  const { instance } = await import("@viz-js/viz");
  const svg = (await instance()).renderString(labDot(), { format: "svg" });
  return svg.replaceAll('font-family="Courier"', `font-family="${fonts}"`);
}
