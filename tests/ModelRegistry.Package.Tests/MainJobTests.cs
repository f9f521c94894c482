using ModelRegistry.Package.Tests.Consumers;

namespace ModelRegistry.Package.Tests;

/// <summary>
/// What the package is for, as its user goes through it: a program that uses the real SDK is told of its hardcoded ids, is repaired,
/// and runs on what the registry says. Under a culture with a decimal comma, compiler and program alike.
/// </summary>
[Collection(PackageTests.Name)]
public sealed class MainJobTests(PackageFeed feed)
{
    private static readonly MarkedText Program = MarkedText.Parse(
        "App/Program.cs",
        """
        using System;
        using OpenAI.Chat;

        namespace SupportDesk
        {
            internal static class Program
            {
                private static void Main()
                {
                    var key = "not a key";
                    var terra = new ChatClient({|LLM2001:"gpt-5.6-terra"|}, key); // the default
                    var sol = new ChatClient(model: {|LLM2001:"gpt-5.6-" + "sol"|}, apiKey: key);
                    Console.WriteLine(terra.GetType() == sol.GetType());
                    Console.WriteLine(new Router().Describe() + ", " + Router.RoleOf({|LLM2001:"gpt-5.6-terra"|}));
                    Report.Print();
                }
            }
        }

        """);

    private static readonly MarkedText Router = MarkedText.Parse(
        "App/Router.cs",
        """
        using System.ComponentModel;

        namespace SupportDesk
        {
            /// <summary>What only mentions gpt-5.6-sol is none.</summary>
            [Description({|LLM2001:"gpt-5.5"|})]
            internal sealed class Router
            {
                public string Describe(string model = {|LLM2001:@"gpt-5.6-luna"|}) => $"{model} before {{|LLM2001:"gpt-5.5"|}}";

                public static string RoleOf(string model)
                {
                    switch (model)
                    {
                        case {|LLM2001:"gpt-5.6-sol"|}:
                            return "hard";
                        case {|LLM2001:"gpt-5.6-terra"|} /* the team's choice */:
                            return "balanced";
                        default:
                            return model is {|LLM2001:"gpt-5.6-luna"|} ? "cheap" : "none of gpt-5.6-sol, gpt-5.6-terra and gpt-5.6-luna";
                    }
                }
            }
        }

        """);

    private static readonly MarkedText Report = MarkedText.Parse(
        "App/Report.cs",
        """
        using System;
        using System.Globalization;
        using ModelRegistry;

        namespace SupportDesk
        {
            internal static class Report
            {
                public static void Print()
                {
                    var cost = Models.Gpt5_6Terra.Price.Cost(1_000_000, 1_000_000, 1_000_000, 1_000_000);
                    Console.WriteLine(Convert.ToString(cost, CultureInfo.InvariantCulture) + " " + (cost == 20.875m));
                    Console.WriteLine(Tiers.BalancedId + ", then " + Tiers.Balanced.Models[1].Name);
                    Console.WriteLine(Models.TryFind({|LLM2001:"gpt-5.6-luna"|}, out var luna) + " " + luna?.Name);
                    Console.WriteLine(Models.TryFind("nobody", out _) + " " + CultureInfo.CurrentCulture.Name);
                }
            }
        }

        """);

    private static readonly ConsumerProject SupportDesk = ConsumerProject.Application
        .WithPackage("OpenAI", "2.15.0")
        .WithProperty("Nullable", "enable")
        .WithCulture("de-DE")
        .WithFile("models.json", WholeRegistry.OfRepository)
        .WithFile("App/Program.cs", Program.Text)
        .WithFile("App/Router.cs", Router.Text)
        .WithFile("App/Report.cs", Report.Text);

    [Fact]
    public async Task Hardcoded_ids_are_found_repaired_and_gone()
    {
        var consumer = SupportDesk.Create(feed);

        var before = (await consumer.BuildAsync()).Succeeded();
        Assert.Equal([.. Program.Places, .. Report.Places, .. Router.Places], before.Places);
        Assert.All(before.Rules, result => Assert.Equal("warning", result.Level));
        Assert.Equal(
            """The model id "gpt-5.6-terra" is hardcoded: use ModelIds.Gpt5_6Terra""",
            before.Rules.First(result => result.Place == Program.Places[0]).Message);
        var rule = Assert.Single(before.Descriptions, rule => rule.Id == "LLM2001");
        Assert.Equal("A registered model id is hardcoded", rule.Title);
        Assert.Equal("ModelRegistry.Usage", rule.Category);
        Assert.EndsWith("/docs/rules/LLM2001.md", rule.HelpUri, StringComparison.Ordinal);

        (await consumer.FormatAsync("--no-restore", "--diagnostics", "LLM2001", "--severity", "warn")).Succeeded();
        Assert.Equal(
            """
            using System;
            using ModelRegistry;
            using OpenAI.Chat;

            namespace SupportDesk
            {
                internal static class Program
                {
                    private static void Main()
                    {
                        var key = "not a key";
                        var terra = new ChatClient(ModelIds.Gpt5_6Terra, key); // the default
                        var sol = new ChatClient(model: ModelIds.Gpt5_6Sol, apiKey: key);
                        Console.WriteLine(terra.GetType() == sol.GetType());
                        Console.WriteLine(new Router().Describe() + ", " + Router.RoleOf(ModelIds.Gpt5_6Terra));
                        Report.Print();
                    }
                }
            }

            """,
            consumer.Read("App/Program.cs"));
        Assert.Equal(
            """
            using System.ComponentModel;
            using ModelRegistry;

            namespace SupportDesk
            {
                /// <summary>What only mentions gpt-5.6-sol is none.</summary>
                [Description(ModelIds.Gpt5_5)]
                internal sealed class Router
                {
                    public string Describe(string model = ModelIds.Gpt5_6Luna) => $"{model} before {ModelIds.Gpt5_5}";

                    public static string RoleOf(string model)
                    {
                        switch (model)
                        {
                            case ModelIds.Gpt5_6Sol:
                                return "hard";
                            case ModelIds.Gpt5_6Terra /* the team's choice */:
                                return "balanced";
                            default:
                                return model is ModelIds.Gpt5_6Luna ? "cheap" : "none of gpt-5.6-sol, gpt-5.6-terra and gpt-5.6-luna";
                        }
                    }
                }
            }

            """,
            consumer.Read("App/Router.cs"));
        Assert.Equal(Report.Text.Replace("\"gpt-5.6-luna\"", "ModelIds.Gpt5_6Luna", StringComparison.Ordinal), consumer.Read("App/Report.cs"));

        var after = (await consumer.BuildAsync("--no-restore")).SucceededWithoutWarnings();
        Assert.Empty(after.Rules);
        Assert.Equal(
            """
            True
            gpt-5.6-luna before gpt-5.5, balanced
            20.875 True
            gpt-5.6-terra, then GPT-5.5
            True GPT-5.6 Luna
            False de-DE

            """,
            (await consumer.ExecuteAsync()).Succeeded().Output);
    }

    [Fact]
    public async Task Project_of_several_frameworks_is_repaired_for_all_of_them()
    {
        var source = MarkedText.Parse(
            "App/Bot.cs",
            """
            namespace SupportDesk
            {
                internal static class Bot
                {
            #if NETSTANDARD
                    public const string Id = {|LLM2001:"gpt-5.5"|};
            #else
                    public const string Id = {|LLM2001:"gpt-5.6-sol"|};
            #endif
                }
            }

            """);
        var consumer = ConsumerProject.Library
            .WithTargetFrameworks("net10.0", "netstandard2.0")
            .WithFile("models.json", WholeRegistry.OfRepository)
            .WithFile("App/Bot.cs", source.Text)
            .Create(feed);

        Assert.Equal(source.Places, (await consumer.BuildAsync()).Succeeded().Places);
        (await consumer.FormatAsync("--no-restore", "--diagnostics", "LLM2001", "--severity", "warn")).Succeeded();
        Assert.Equal(
            """
            using ModelRegistry;

            namespace SupportDesk
            {
                internal static class Bot
                {
            #if NETSTANDARD
                    public const string Id = ModelIds.Gpt5_5;
            #else
                    public const string Id = ModelIds.Gpt5_6Sol;
            #endif
                }
            }

            """,
            consumer.Read("App/Bot.cs"));
        (await consumer.BuildAsync("--no-restore")).SucceededWithoutWarnings();
    }

    /// <summary>dotnet format takes the fix from the first diagnostic that it meets: where that has none, the others are fixed all the same.</summary>
    [Fact]
    public async Task First_finding_without_a_fix_keeps_no_other_from_its_own()
    {
        const string source = """
            using ModelRegistry;

            System.Console.WriteLine("gpt-5.6-terra"u8.Length);
            System.Console.WriteLine("gpt-5.6-terra");

            """;
        var consumer = ConsumerProject.Application
            .WithFile("models.json", WholeRegistry.OfRepository).WithFile("App/Program.cs", source).Create(feed);

        (await consumer.BuildAsync()).Succeeded();
        (await consumer.FormatAsync("--no-restore", "--diagnostics", "LLM2001", "--severity", "warn")).Succeeded();

        Assert.Equal(source.Replace("WriteLine(\"gpt-5.6-terra\")", "WriteLine(ModelIds.Gpt5_6Terra)", StringComparison.Ordinal), consumer.Read("App/Program.cs"));
    }

    [Fact]
    public async Task Entry_that_is_added_can_be_used_with_the_next_build()
    {
        var program = MarkedText.Parse("App/Program.cs", "System.Console.WriteLine(ModelRegistry.ModelIds.{|CS0117:Gpt5_7|});\n");
        var registry = MarkedText.Parse(
            "models.json", """{ "models": [{ "id": "gpt-5.7", "provider": "openai", "lifecycle": {|LLM1012:"preview"|} }] }""");
        var consumer = ConsumerProject.Application
            .WithFile("models.json", """{ "models": [] }""").WithFile("App/Program.cs", program.Text).Create(feed);

        Assert.Equal(program.Places, (await consumer.BuildAsync()).Failed().Places);
        consumer.Write("models.json", registry.Text);
        var build = (await consumer.BuildAsync("--no-restore")).Succeeded();
        Assert.Equal([program.Places[0] with { RuleId = "LLM2007", StartColumn = 26 }, .. registry.Places], build.Places);
        Assert.Equal(["LLM1010 note", "LLM1011 note", "LLM1012 warning", "LLM2007 warning"], build.Rules.Select(result => $"{result.RuleId} {result.Level}").Order(StringComparer.Ordinal));
        Assert.Equal("gpt-5.7\n", (await consumer.ExecuteAsync()).Succeeded().Output);
    }
}
