/** Components for chapters: everything in `index.ts`, and the drawings, whose styles no other page needs. */
import SharedLayers from '../compare/SharedLayers.astro';
import DecisionFlow from './DecisionFlow.astro';
import Diagram from './Diagram.astro';
import { mdxComponents } from './index.ts';
import SupportTimeline from './SupportTimeline.astro';

export const chapterComponents = {
  ...mdxComponents,
  DecisionFlow,
  Diagram,
  SharedLayers,
  SupportTimeline,
};
