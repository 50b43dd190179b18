/** A `File` that was last modified at the virtual "now" where nothing else is said. It shares its prototype with the real one. */
export function createVirtualFile(RealFile: typeof File, nowMs: () => number): typeof File {
  const VirtualFile = new Proxy(RealFile, {
    construct(target, args, newTarget) {
      const [parts, name, options] = args as ConstructorParameters<typeof File>;
      // What is missing or wrong is Node's, or the browser's, to say.
      if (args.length < 2 || (options !== Object(options) && options != null))
        return Reflect.construct(target, args, newTarget);
      const lastModified = options?.lastModified ?? nowMs();
      const said = { type: options?.type, endings: options?.endings, lastModified };
      return Reflect.construct(target, [parts, name, said], newTarget);
    },
  });
  RealFile.prototype.constructor = VirtualFile;
  return VirtualFile;
}
