/** `npm run web-servers`: installs the web servers that the samples in `hosting` are tested with, unless they are there. */
import { getWebServers } from '../programs/web-servers.ts';

getWebServers();
