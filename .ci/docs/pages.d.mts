import type { Catalogue } from './catalogue.mjs';

export declare function pagesWithBlocks(
  root: URL,
  catalogue: Catalogue,
): readonly { readonly file: string; readonly text: string }[];
