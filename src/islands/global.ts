/** The script of every page, one request: what the header, code blocks and dates need. */
import './copy-code/copy-code.ts';
import './language-link/language-link.ts';
import './prefetch.ts';
import './report-link.ts';
import './site-search/site-search.ts';
import './support-mark/support-mark.ts';
import './theme-picker/theme-picker.ts';
