/**
 * `npm run review -- Dockerfile…`: reviews Dockerfiles with the rules and facts of this working copy. The built site
 * serves the same command as `/groundwork.mjs`.
 */
import { readContent } from '../content/read.ts';
import { historiesIn, reviewDataOf, rulesJsonIn } from '../content/review-data.ts';
import { main } from './groundwork.ts';

const content = readContent('.');
main({
  data: reviewDataOf(content),
  rules: rulesJsonIn(content, process.env['SITE_URL'] ?? 'https://groundwork.example'),
  history: historiesIn(content.files),
});
