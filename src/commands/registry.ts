/** `npm run registry`: installs the registry that the tests of `npm run facts:refresh` need, unless it is there. */
import { getRegistry } from '../programs/registry.ts';

getRegistry();
