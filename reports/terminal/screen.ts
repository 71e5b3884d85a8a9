/** Lines that grow above a region that is drawn again: what stands above it never changes. */
export class Screen {
  #drawn = 0;

  /** New lines, then the region below them, in one piece of text so that nothing flickers. */
  draw(lines: readonly string[], region: readonly string[]): string {
    // From the first column: the terminal may have shown a key there, such as ^C.
    const erase = this.#drawn === 0 ? '' : `\r\u001B[${this.#drawn}A\u001B[0J`;
    this.#drawn = region.length;
    return erase + [...lines, ...region].map((line) => `${line.trimEnd()}\n`).join('');
  }
}
