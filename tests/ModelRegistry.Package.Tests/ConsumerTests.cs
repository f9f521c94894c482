using ModelRegistry.Package.Tests.Consumers;
using Xunit.Sdk;

namespace ModelRegistry.Package.Tests;

/// <summary>What the other tests trust the consumers with.</summary>
[Collection(PackageTests.Name)]
public sealed class ConsumerTests(PackageFeed feed)
{
    [Fact]
    public async Task Build_reports_what_the_compiler_says_of_each_target_framework()
    {
        var build = await ConsumerProject.Library
            .WithTargetFrameworks("net10.0", "netstandard2.0")
            .WithProjectFile(
                "My C.cs",
                """
                internal static class D
                {
                    public static void M()
                    {
                        int reported;
                #pragma warning disable CS0168
                        int silenced;
                    }
                }
                """)
            .Create(feed)
            .BuildAsync();

        var reported = new Result("CS0168", "warning", "The variable 'reported' is declared but never used", "App/My C.cs", 5, 13, 5, 21, Suppressed: false);
        var silenced = new Result("CS0168", "warning", "The variable 'silenced' is declared but never used", "App/My C.cs", 7, 13, 7, 21, Suppressed: true);
        Assert.Equal([reported, silenced, reported, silenced], build.Succeeded().Results.Where(result => result.RuleId == "CS0168"));
        Assert.Empty(build.Rules);
    }

    [Fact]
    public async Task Failed_build_reports_its_errors()
    {
        var build = await ConsumerProject.FileBased("Missing();\n").Create(feed).BuildAsync();

        Assert.Contains(build.Failed().Results, result => result is { RuleId: "CS0103", Level: "error", File: "app.cs", StartLine: 3, StartColumn: 1 });
    }

    [Fact]
    public async Task Program_runs_under_the_culture_and_in_the_surroundings_of_its_user()
    {
        var run = await ConsumerProject.Application
            .WithProjectFile(
                "Program.cs",
                """
                using System;
                using System.Globalization;

                Console.WriteLine(CultureInfo.CurrentCulture.Name + " " + Environment.GetEnvironmentVariable("CI") + " " + Environment.GetEnvironmentVariable("MSBuildSDKsPath"));
                """)
            .WithCulture("tr-TR")
            .OnCi()
            .Create(feed)
            .RunAsync();

        Assert.Equal("tr-TR true \n", run.Succeeded().Output);
    }

    [Fact]
    public async Task Kind_of_project_is_not_proved_where_a_finding_is_missing_or_nobody_expects_one()
    {
        var kind = new ConsumerKind("A library", ConsumerProject.Library.WithFile("models.json", WholeRegistry.Of(WholeRegistry.Available("gpt-5.7"))));
        var silent = MarkedText.Parse("App/Id.cs", "internal static class Id { internal const string Silent = {|LLM2001:\"no id\"|}; }\n");
        const string found = "internal static class Id { internal const string Found = \"gpt-5.7\"; }\n";
        var proved = new List<string>();

        await Assert.ThrowsAnyAsync<XunitException>(() => kind.Finding(silent).ProveAsync(feed, proved.Add));
        await Assert.ThrowsAnyAsync<XunitException>(() => (kind with { Project = kind.Project.WithFile("App/Id.cs", found) }).ProveAsync(feed, proved.Add));
        Assert.Empty(proved);
    }
}
