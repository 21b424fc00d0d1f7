/** Everything an author may write in a chapter, by name. `content/README.md` describes each. */
import DecisionList from '../decision/DecisionList.astro';
import DecisionSource from '../decision/DecisionSource.astro';
import QuestionCount from '../decision/QuestionCount.astro';
import ImageTable from '../compare/ImageTable.astro';
import PackageTable from '../compare/PackageTable.astro';
import ReleaseTable from '../compare/ReleaseTable.astro';
import RuntimeLines from '../compare/RuntimeLines.astro';
import SizeChart from '../compare/SizeChart.astro';
import Changes from '../site/Changes.astro';
import { proseComponents } from './prose.ts';
import Situation from './Situation.astro';
import Situations from './Situations.astro';

export const mdxComponents = {
  ...proseComponents,
  Changes,
  DecisionList,
  DecisionSource,
  ImageTable,
  PackageTable,
  QuestionCount,
  ReleaseTable,
  RuntimeLines,
  Situation,
  Situations,
  SizeChart,
};
