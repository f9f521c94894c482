using Microsoft.CodeAnalysis;

namespace ModelRegistry.Testing.Tests;

[Generator]
internal sealed class ThrowingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.CompilationProvider, static (_, _) => throw new InvalidOperationException("toy"));
}
