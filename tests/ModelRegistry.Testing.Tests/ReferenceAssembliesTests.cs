using Microsoft.CodeAnalysis.CSharp;

namespace ModelRegistry.Testing.Tests;

public class ReferenceAssembliesTests
{
    [Fact]
    public Task Net80_has_what_is_new() => Verifier.For().WithSource("class C { System.TimeProvider? P; }").ReportsNothing();

    [Fact]
    public Task NetStandard20_does_not() => Verifier.For().WithReferenceAssemblies(ReferenceAssemblies.NetStandard20)
        .WithSource("class C { System.{|CS0234:TimeProvider|}? P; }").ReportsExactly();

    [Fact]
    public Task Net472_has_what_is_old() => Verifier.For().WithReferenceAssemblies(ReferenceAssemblies.Net472)
        .WithLanguageVersion(LanguageVersion.CSharp7_3).WithSource("class C { System.AppDomainSetup P; }").ReportsNothing();
}
