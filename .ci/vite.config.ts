import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The report page: one file with its script and styles in it, whose policy lets that one script run and nothing else. */
export default defineConfig({
  root: `${root}reports/html/page`,
  base: './',
  publicDir: false,
  cacheDir: `${root}node_modules/.cache/vite`,
  // Without regard to NODE_ENV, so that the page is the same wherever it is built.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  build: {
    outDir: `${root}dist/reports/html`,
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: { input: `${root}reports/html/page/page.html` },
  },
  plugins: [viteSingleFile({ removeViteModuleLoader: true }), allowInlinedScript()],
});

function allowInlinedScript(): Plugin {
  return {
    name: 'allow-inlined-script',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['page.html'];
        if (page?.type !== 'asset') throw new Error('the build made no page.html');
        const html = String(page.source);
        const scripts = [...html.matchAll(/<script type="module"[^>]*>([\s\S]*?)<\/script>/g)];
        const script = scripts[0]?.[1];
        if (!script || scripts.length > 1) throw new Error('page.html does not hold one inlined script');
        const hash = createHash('sha256').update(script).digest('base64');
        const policed = html.replace("script-src 'unsafe-inline'", `script-src 'sha256-${hash}'`);
        if (policed === html) throw new Error('page.html has no policy that could name its script');
        page.source = policed;
      },
    },
  };
}
