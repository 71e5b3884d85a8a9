/**
 * Pages are written by hand but for blocks that come from the code: between `<!-- begin NAME -->` and `<!-- end NAME -->`
 * stands what the block of that name makes of the catalogue.
 */
const pattern = /(<!-- begin ([\w-]+) -->\n)([\s\S]*?)(<!-- end \2 -->)/g;

/** The page with its blocks as they should be. Throws where a page asks for a block that nobody makes. */
export function withBlocks(page, blocks, catalogue) {
  return page.replaceAll(pattern, (_, begin, name, _old, end) => {
    const make = blocks[name];
    if (make === undefined) throw new Error(`there is no block ${name}; there are ${Object.keys(blocks).join(', ')}`);
    return `${begin}\n${make(catalogue).trim()}\n\n${end}`;
  });
}

/** Names of the blocks that a page has. */
export const blocksIn = (page) => [...page.matchAll(pattern)].map(([, , name]) => name);
