using ModelRegistry.Analyzers.Options;

namespace ModelRegistry.Analyzers.Tests.Options;

public class ProjectOptionsTests
{
    [Theory]
    [InlineData(" team-eu ", "team-eu")]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void Scope_is_the_text_of_its_property_or_null(string? value, string? expected)
        => Assert.Equal(expected, Read(BuildProperties.Scope, value).Scope);

    private static ProjectOptions Read(string property, string? value)
        => ProjectOptions.Read(value is null ? new GivenOptions() : new GivenOptions((BuildProperties.KeyOf(property), value)));
}
