import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** The part of Vite that is used here. */
interface Vite {
  build: (
    options: object,
  ) => Promise<{ output: { code: string }[] }[] | { output: { code: string }[] }>;
}

/**
 * Bundles a module alone, with the Vite that Astro brings, so that both are always the same version.
 * @param entry file from the root of the project
 * @param where the browser's module is minified; names in that for Node.js stay
 */
export async function bundle(entry: string, where: 'browser' | 'node'): Promise<string> {
  const ofProject = createRequire(`${process.cwd()}/package.json`);
  const ofAstro = createRequire(ofProject.resolve('astro/package.json'));
  const vite = (await import(
    /* @vite-ignore */ pathToFileURL(ofAstro.resolve('vite')).href
  )) as Vite;
  const forNode = where === 'node';
  const built = await vite.build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: !forNode,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { format: 'es' },
      },
      ...(forNode ? { ssr: entry, target: 'node20' } : { modulePreload: false }),
    },
    ...(forNode && { ssr: { noExternal: true } }),
  });
  const [first] = [built].flat();
  return first!.output[0]!.code;
}
