using ModelRegistry.Tool.Adopting;

namespace ModelRegistry.Tool.Tests;

/// <summary>Errors as MSBuild prints them, each at its project.</summary>
public class BuildErrorTests
{
    [Theory]
    [InlineData(
        "/r/App/P.cs(3,34): error CS0103: No such name. [/r/App/App.csproj]", "/r/App/App.csproj", "App/P.cs(3,34): CS0103: No such name")]
    [InlineData(
        "/r/P.cs(3,34): error CS0103: No such name. [/r/App.csproj::TargetFramework=net10.0]",
        "/r/App.csproj",
        "P.cs(3,34): CS0103: No such name")]
    [InlineData("/r/App.csproj : error NU1101: No package X. [/r/All.sln]", "/r/App.csproj", "App.csproj: NU1101: No package X")]
    [InlineData(
        "/r/App.csproj : error NU1101: No package X. [TargetFramework=net8.0]",
        "/r/App.csproj",
        "App.csproj: NU1101: No package X. [TargetFramework=net8.0]")]
    [InlineData("MSBUILD : error MSB1009: Project file does not exist.", "", "MSBUILD: MSB1009: Project file does not exist")]
    public void An_error_has_its_project_and_what_it_says(string line, string project, string text)
    {
        var error = Assert.Single(BuildError.Of("Restore complete\n" + Native(line) + "\r\n" + Native(line)));

        Assert.Equal((Native(project), Native(text)), (error.Project, error.In(Native("/r"))));
    }

    [Theory]
    [InlineData("/r/P.cs(3,34): warning CS0103: an error CS1: x [/r/App.csproj]")]
    [InlineData("    0 Error(s)")]
    [InlineData("")]
    public void Another_line_is_none(string line) => Assert.Empty(BuildError.Of(line));

    private static string Native(string text) => text.Replace('/', Path.DirectorySeparatorChar);
}
