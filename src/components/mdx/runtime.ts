/** What an author may write on the page of a runtime: prose, and the tables its record fills. */
import PackageTable from '../compare/PackageTable.astro';
import RuntimeLines from '../compare/RuntimeLines.astro';
import RuntimeTags from '../runtimes/RuntimeTags.astro';
import { proseComponents } from './prose.ts';

export const runtimeComponents = { ...proseComponents, PackageTable, RuntimeLines, RuntimeTags };
