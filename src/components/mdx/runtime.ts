/** Components for the page of a runtime: prose, and tables filled from its record. */
import Dockerfile from './Dockerfile.astro';
import PackageTable from './PackageTable.astro';
import { proseComponents } from './prose.ts';
import RuntimeLines from './RuntimeLines.astro';
import RuntimeTags from './RuntimeTags.astro';

export const runtimeComponents = {
  ...proseComponents,
  Dockerfile,
  PackageTable,
  RuntimeLines,
  RuntimeTags,
};
