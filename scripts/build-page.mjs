// Makes page.js and page.css, the page of `sozh export html`, of src/page/, in dist/page/ or in the folder given: one script without imports,
// with the licences of the packages that went into it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ?? join(ROOT, 'dist', 'page');

const bundle = await rolldown({
  input: join(ROOT, 'src/page/main.ts'),
  platform: 'browser',
  tsconfig: join(ROOT, 'src/page/tsconfig.json'),
  logLevel: 'warn',
});
const { output } = await bundle.generate({ format: 'iife', minify: true, comments: false });
await bundle.close();
if (output.length !== 1)
  throw new Error(`one script was expected: ${output.map(({ fileName }) => fileName)}`);
const [{ code, moduleIds }] = output;
// what would end the element that the script stands in, or begin a comment there
if (/<\/script|<!--/i.test(code)) throw new Error('the script cannot stand in HTML');

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'page.js'), `/*\n${licences(moduleIds)}\n*/\n${code.trim()}\n`);
writeFileSync(join(folder, 'page.css'), readFileSync(join(ROOT, 'src/page/page.css')));

/** What the licences of the bundled packages ask to be kept with them. */
function licences(modules) {
  const packages = new Set(
    modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(id)?.[0] ?? []),
  );
  return [...packages]
    .sort()
    .map((home) => {
      const { name, version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
      const file = ['LICENSE.txt', 'LICENSE', 'LICENSE.md'].map((one) => join(home, one)).find(existsSync);
      if (!file) throw new Error(`${dirname(home)}/${name} has no licence`);
      return `${name} ${version}\n${readFileSync(file, 'utf8').trim()}`;
    })
    .join('\n\n')
    .replaceAll('*/', '* /');
}
