import qrcode from "qrcode-generator";

/** Blank modules around it, without which it is not read. ISO/IEC 18004, 5.3.8. */
const quiet = 4;

/**
 * A QR code, as SVG.
 *
 * @param words what a telephone reads in it
 */
export function qrCode(words: string): string {
  // The smallest that holds it; M: a stain of a seventh does no harm.
  const code = qrcode(0, "M");
  code.addData(words);
  code.make();
  return code.createSvgTag({ cellSize: 1, margin: quiet, scalable: true });
}
