/** V8 compiles on threads of its own, sooner or later than other work ends; here it is done at once. */
export function compileAtOnce() {
  const { Module, Instance } = WebAssembly;
  Object.assign(WebAssembly, {
    compile: async (bytes: BufferSource) => new Module(bytes),
    async instantiate(source: BufferSource | WebAssembly.Module, imports?: WebAssembly.Imports) {
      if (source instanceof Module) return new Instance(source, imports);
      const module = new Module(source);
      return { module, instance: new Instance(module, imports) };
    },
  });
}
