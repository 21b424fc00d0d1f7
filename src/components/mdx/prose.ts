/**
 * What an author may write in any MDX page. Rule pages take only these: a component in the map brings its style
 * along, used or not.
 */
import Avoid from './Avoid.astro';
import CodeBlock from './CodeBlock.astro';
import Compare from './Compare.astro';
import EndOfLife from './EndOfLife.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import InlineCode from './InlineCode.astro';
import Link from './Link.astro';
import Prefer from './Prefer.astro';
import Size from './Size.astro';
import Source from './Source.astro';
import Table from './Table.astro';
import TagDay from './TagDay.astro';

export const proseComponents = {
  a: Link,
  code: InlineCode,
  h2: Heading2,
  h3: Heading3,
  pre: CodeBlock,
  table: Table,
  Avoid,
  Compare,
  EndOfLife,
  Prefer,
  Size,
  Source,
  TagDay,
};
