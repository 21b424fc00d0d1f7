import { buildsIn } from '../builds.ts';
import { placeOf, type Check } from '../finding.ts';
import { instructionsOf, lineageOf } from '../stages.ts';

/** Images that are made for compiling, by their name. */
export const toolchain =
  /(?:^|\/)(?:golang|rust|gcc|maven|gradle|eclipse-temurin|amazoncorretto|openjdk|dotnet\/sdk)$/;

/**
 * Go, Rust, Java and .NET compiled in the final stage. An image that starts nothing is taken for one whose job is to
 * compile, and so is one whose base is no toolchain: there BI012 asks for the compiler.
 */
export const bi008: Check = ({ final, baseOf }) => {
  const base = final && baseOf(final);
  if (!base || !toolchain.test(base.name) || !startsSomething(instructionsOf(final))) return [];
  const commands = lineageOf(final).flatMap((stage) => stage.commands);
  // `go install example.com/tool@v1` fetches a tool.
  const [build] = buildsIn(commands).filter(
    ({ tool, command }) => tool !== 'c' && !command.args.some((arg) => arg.includes('@')),
  );
  if (!build) return [];
  return [
    {
      rule: 'bi008',
      severity: 'must',
      ...placeOf(build.command.range),
      message: {
        zh: `在最终阶段里编译：\`${base.name}\`的编译器和源码都会随镜像发出去。放进单独的构建阶段，只复制结果。`,
        en: `It compiles in the final stage, so the toolchain of \`${base.name}\` and the sources ship too. Build in a stage of its own and copy the result.`,
      },
    },
  ];
};

/** Does one of the instructions say what runs? */
export function startsSomething(
  instructions: readonly { keyword: string; onbuild: boolean }[],
): boolean {
  return instructions.some(
    ({ keyword, onbuild }) => !onbuild && /^(?:CMD|ENTRYPOINT)$/.test(keyword),
  );
}
