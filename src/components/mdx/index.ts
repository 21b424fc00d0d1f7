/** Everything an author may write in MDX, by name. `content/README.md` describes each. */
import DecisionList from '../decision/DecisionList.astro';
import DecisionSource from '../decision/DecisionSource.astro';
import ImageTable from '../compare/ImageTable.astro';
import PackageTable from '../compare/PackageTable.astro';
import ReleaseTable from '../compare/ReleaseTable.astro';
import RuntimeLines from '../compare/RuntimeLines.astro';
import SizeChart from '../compare/SizeChart.astro';
import Changes from '../site/Changes.astro';
import Avoid from './Avoid.astro';
import CodeBlock from './CodeBlock.astro';
import Compare from './Compare.astro';
import Dockerfile from './Dockerfile.astro';
import EndOfLife from './EndOfLife.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Link from './Link.astro';
import Note from './Note.astro';
import Pitfall from './Pitfall.astro';
import Prefer from './Prefer.astro';
import Situation from './Situation.astro';
import Situations from './Situations.astro';
import Size from './Size.astro';
import Source from './Source.astro';
import Table from './Table.astro';

export const mdxComponents = {
  a: Link,
  h2: Heading2,
  h3: Heading3,
  pre: CodeBlock,
  table: Table,
  Avoid,
  Changes,
  Compare,
  DecisionList,
  DecisionSource,
  Dockerfile,
  EndOfLife,
  ImageTable,
  Note,
  PackageTable,
  Pitfall,
  Prefer,
  ReleaseTable,
  RuntimeLines,
  Situation,
  Situations,
  Size,
  SizeChart,
  Source,
};
