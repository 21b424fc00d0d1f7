/** Everything an author may write in a chapter, by name. `content/README.md` describes each. */
import Changes from './Changes.astro';
import DecisionList from './DecisionList.astro';
import DecisionSource from './DecisionSource.astro';
import Dockerfile from './Dockerfile.astro';
import ImageTable from './ImageTable.astro';
import Note from './Note.astro';
import PackageTable from './PackageTable.astro';
import Pitfall from './Pitfall.astro';
import { proseComponents } from './prose.ts';
import QuestionCount from './QuestionCount.astro';
import ReleaseTable from './ReleaseTable.astro';
import RuntimeLines from './RuntimeLines.astro';
import Situation from './Situation.astro';
import Situations from './Situations.astro';
import SizeChart from './SizeChart.astro';

export const mdxComponents = {
  ...proseComponents,
  Changes,
  DecisionList,
  DecisionSource,
  Dockerfile,
  ImageTable,
  Note,
  PackageTable,
  Pitfall,
  QuestionCount,
  ReleaseTable,
  RuntimeLines,
  Situation,
  Situations,
  SizeChart,
};
