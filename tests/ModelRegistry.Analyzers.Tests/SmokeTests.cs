namespace ModelRegistry.Analyzers.Tests;

public class SmokeTests
{
    [Fact]
    public void A() => Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "Basic.Reference.Assemblies.dll")));
}
