/** `npm run browser`: installs the browser and the fonts that diagrams and tests need, unless they are there. */
import { getBrowser } from '../programs/browser.ts';

getBrowser();
