/** What French surnames are made of. */
const heads =
  "ba bar be bel ber bou bru ca car cha che cla co cor da del des do du dur fa fau fer fon ga gau gi gir go gro gui ha her hu ja jo la lam lan le lo mal mar mau mo mon mou na no pa pas pe pi po pru ra re ri ro rou sa sau se tho ti tou tur va val ver vi".split(
    " ",
  );
const middles =
  "bo che chi da de di do fi ga go gui la le li lo ma me mi mo na ne no ra re ri ro sa se so ta te ti to va ve vi".split(
    " ",
  );
const tails = "and ard aud ault ay eau el er ert et eux ez ier ille in is ois on ot oux".split(" ");

/**
 * A surname such as anybody's here.
 *
 * @param between syllables between its first and its last: with one there are fifty thousand, with three fifty million
 */
export function surnameOf(draw: (below: number) => number, between: number): string {
  const one = (list: readonly string[]) => list[draw(list.length)] ?? "";
  return [one(heads), ...Array.from({ length: between }, () => one(middles)), one(tails)].join("");
}

/** Draws from something that was drawn before: the same numbers for the same words. */
export function drawsOf(digest: Buffer): (below: number) => number {
  let at = 0;
  return (below) => {
    const number = digest.readUInt32BE(at % (digest.length - 3));
    at += 4;
    return number % below;
  };
}
