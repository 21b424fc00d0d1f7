/** What search can do once a first answer is there; loaded then. */
export { textDirective } from '../../domain/text-directive.ts';
