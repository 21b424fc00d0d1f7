/** The script of every page, one request: what the header and code blocks need. */
import './copy-code/copy-code.ts';
import './language-link/language-link.ts';
import './site-search/site-search.ts';
import './theme-picker/theme-picker.ts';
