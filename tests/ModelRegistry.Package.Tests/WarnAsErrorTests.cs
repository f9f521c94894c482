using System.Text.RegularExpressions;
using ModelRegistry.Package.Tests.Consumers;

namespace ModelRegistry.Package.Tests;

/// <summary>
/// -warnaserror, which only the command line knows of, makes errors of all findings but those that appear because time has passed.
/// </summary>
[Collection(PackageTests.Name)]
public sealed class WarnAsErrorTests(PackageFeed feed)
{
    private const string Day = "2026-08-01";

    private const string Switch = "-warnaserror";

    private static readonly string Registry = $$"""
        {
          "models": [
            {{WholeRegistry.Available("gpt-5.5")}},
            {
              "id": "gpt-4", "provider": "openai", "lifecycle": "deprecated", "owner": "ai-platform", "replacement": "gpt-5.5",
              "idVerified": {{WholeRegistry.Verified}}
            },
            {{WholeRegistry.Ending("gpt-4.1", Day)}}
          ]
        }
        """;

    private static readonly ConsumerProject App = Project("App");

    [Fact]
    public async Task Projects_on_every_node_fail_at_what_is_no_matter_of_the_day_unless_they_keep_a_rule_as_a_warning()
    {
        var consumer = App
            .WithProject(Project("Lib").WithProperty("WarningsNotAsErrors", "CS0168,LLM2005"))
            .WithProject(Project("Strict").WithProperty("TreatWarningsAsErrors", "true"))
            .InSolution("All.slnx")
            .WithFile("models.json", Registry)
            .Create(feed);

        // The compiler writes the logs: an error there is one of the rule, and not a warning that MSBuild turns into one.
        var build = (await consumer.BuildAsync(Switch, "-m:3", $"-p:ModelRegistryAsOf={Day}")).Failed();
        Assert.Equal(
            [
                "App LLM2005 error", "App LLM2005 warning", "App LLM2008 error", "App LLM2008 warning",
                "Lib LLM2005 warning", "Lib LLM2005 warning", "Lib LLM2008 error", "Lib LLM2008 warning",
                "Strict LLM2005 error", "Strict LLM2005 warning", "Strict LLM2008 error", "Strict LLM2008 warning",
            ],
            build.Rules.Select(result => $"{result.File.Split('/')[0]} {result.RuleId} {result.Level}").Order(StringComparer.Ordinal));
        Assert.Equal(
            ["LLM2005 error", "LLM2005 warning", "LLM2008 error", "LLM2008 warning"],
            Regex.Matches(build.Output, @"(error|warning) (LLM\d+)").Select(match => $"{match.Groups[2].Value} {match.Groups[1].Value}")
                .Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Build_knows_what_the_switches_name_and_an_editor_does_not_ask()
    {
        var consumer = App.WithFile("models.json", Registry).Create(feed);

        Assert.Equal("LLM2008", await AskedAsync(Switch + ":LLM2008"));
        Assert.Equal("LLM1006|LLM1014|LLM1015|LLM1017|LLM2005|LLM3002", await AskedAsync(Switch, "-warnnotaserror:LLM2008"));
        Assert.Equal("", await AskedAsync(Switch, "-p:DesignTimeBuild=true"));
        Assert.Equal("", await AskedAsync());

        async Task<string> AskedAsync(params IReadOnlyList<string> arguments)
        {
            await consumer.EvaluateAsync(arguments);
            return Regex.Match(consumer.CompilerOptions(), @"build_property\.ModelRegistryWarningsAsErrors = (.*)").Groups[1].Value;
        }
    }

    private static ConsumerProject Project(string name) => ConsumerProject.Library
        .At($"{name}/{name}.csproj")
        .WithProjectFile("appsettings.json", """{ "Model": "gpt-77", "FastModel": "gpt-4.1" }""")
        .WithProjectFile(
            "Ids.cs",
            """
            internal static class Ids
            {
                public static string Deprecated => ModelRegistry.ModelIds.Gpt4;

                public static string Ended => ModelRegistry.ModelIds.Gpt4_1;
            }

            """);
}
