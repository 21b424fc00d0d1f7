/** What an author may write in a chapter: besides everything else the drawings, whose styles no other page needs. */
import SharedLayers from '../compare/SharedLayers.astro';
import SupportTimeline from '../compare/SupportTimeline.astro';
import DecisionFlow from '../decision/DecisionFlow.astro';
import Diagram from '../site/Diagram.astro';
import { mdxComponents } from './index.ts';

export const chapterComponents = {
  ...mdxComponents,
  DecisionFlow,
  Diagram,
  SharedLayers,
  SupportTimeline,
};
