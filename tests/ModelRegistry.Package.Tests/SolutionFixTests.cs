using System.Text;
using ModelRegistry.Package.Tests.Consumers;

namespace ModelRegistry.Package.Tests;

/// <summary>
/// Every fix that has a place in C#, by the command line, over a solution of three projects that share one registry: a program, a
/// library for two frameworks, and a library that compiles a file of the other one's too.
/// </summary>
[Collection(PackageTests.Name)]
public sealed class SolutionFixTests(PackageFeed feed)
{
    private const string Registry = "models.json";
    private const string Program = "App/Program.cs";
    private const string Archive = "App/Archive.cs";
    private const string Names = "Common/Names.cs";
    private const string Answers = "Lib/Answers.cs";

    private static readonly string RegistryText = $$"""
        // The desk's models.
        {
          "models": [
            {{WholeRegistry.Available("gpt-5.5")}}, // the default
            { "id": "gpt-5", "provider": "openai", "lifecycle": "deprecated", "shutdown": "2026-12-31", "replacement": "gpt-5.5", /* soon */ "owner": "ai-platform", "idVerified": {{WholeRegistry.Verified}} },
            { "id": "gpt-4", "provider": "openai", "lifecycle": "retired", "replacement": "gpt-5", "owner": "ai-platform" },
            {
              "id": "gpt-5.6-terra", "provider": "openai", "lifecycle": "preview", "owner": "ai-platform", "idVerified": {{WholeRegistry.Verified}},
              "access": { "api": "granted" }, "fallback": ["gpt-5.5"],
              "pricing": { "input": 2.50, "output": 15.00, "verified": {{WholeRegistry.Verified}} }
            } // until autumn
          ]
        }

        """;

    private const string ProgramText = """
        using System;
        using System.Threading.Tasks;
        using OpenAI.Chat;

        internal static class Program
        {
            private static async Task Main(string[] args)
            {
                var chat = new ChatClient("gpt-5.6-terra", args[0]);
                ChatCompletion answer = await chat.CompleteChatAsync("Where is my parcel?");
                Console.WriteLine(answer.Content[0].Text);
            }

            public static decimal Cost(long outputTokens) => outputTokens * 15.00m / 1_000_000m;
        }

        """;

    private const string ArchiveText = """
        using OpenAI.Chat;

        internal static class Archive
        {
            // What it was written with.
            public static ChatClient Client(string key) => new ChatClient(ModelRegistry.ModelIds.Gpt5, key);

            public static string Named([ModelRegistry.ModelId] string model) => model;

            public static string Next() => Named("gpt-5.7");
        }

        """;

    // C# 7.3, compiled three times: for both frameworks of Shared, and in Lib.
    private const string NamesText = """
        using ModelRegistry;

        namespace Desk
        {
            internal static class Names
            {
                public static string Of([ModelId] string model) => model;

                public static string Default() => Of("gpt-5.5");

                public static string Next() => Of("gpt-5.7");

                public static string Old() => Of(ModelIds.Gpt5);

                public static string Gone() => Of(ModelIds.Gpt4);

        #if NETSTANDARD
                public static string Framework() => Of("gpt-5.5");
        #else
                public static string Framework() => Of("gpt-5.6-terra");
        #endif

                public static decimal TerraInputPrice { get; } = 2.50m; // dollars per million tokens
            }
        }

        """;

    private const string AnswersText = """
        using System.Threading.Tasks;
        using ModelRegistry;
        using OpenAI.Chat;

        namespace Desk
        {
            internal static class Answers
            {
                public static async Task<string> AskAsync(string question, string key)
                {
                    var chat = new ChatClient(ModelIds.Gpt5_6Terra, key);
                    ChatCompletion answer = await chat.CompleteChatAsync(question);
                    return answer.Content[0].Text;
                }

                public static string Role(string model) => model == "gpt-5.5" ? "default" : model == "gpt-5" ? "old" : "none";
            }
        }

        """;

    private static readonly ConsumerProject Library = ConsumerProject.Library.WithPackage("OpenAI", "2.15.0");

    [Fact]
    public async Task Every_fix_mends_all_projects_alike_and_a_second_run_finds_nothing_to_do()
    {
        var solution = CreateSolution();
        var before = (await solution.BuildAsync()).Failed();
        Assert.Equal(
            [
                "LLM2001 App/Program.cs 1", "LLM2001 Common/Names.cs 6", "LLM2001 Lib/Answers.cs 2", "LLM2002 App/Archive.cs 1", "LLM2002 Common/Names.cs 3",
                "LLM2005 App/Archive.cs 1", "LLM2005 Common/Names.cs 3", "LLM2006 Common/Names.cs 3", "LLM3001 App/Archive.cs 1", "LLM3001 App/Program.cs 1",
                "LLM3001 Common/Names.cs 5", "LLM3001 Lib/Answers.cs 1", "LLM4001 App/Program.cs 1", "LLM4001 Common/Names.cs 3",
            ],
            Counts(before));

        var files = new FixedFiles(solution);
        await files.FixAsync(
            ["LLM2002"],
            (Registry, "    } // until autumn\n", """
                    }, // until autumn
                    {
                      "id": "gpt-5.7", "provider": "openai", "name": null, "lifecycle": null, "owner": null, "idVerified": null, "access": { "api": null }, "fallback": [], "pricing": null
                    }

                """));
        await files.FixAsync(
            ["LLM2005", "LLM2006"],
            (Archive, "using OpenAI.Chat;", "using ModelRegistry;\nusing OpenAI.Chat;"),
            (Archive, "ModelRegistry.ModelIds.Gpt5,", "ModelIds.Gpt5_5,"),
            (Names, "Of(ModelIds.Gpt5);", "Of(ModelIds.Gpt5_5);"),
            (Names, "Of(ModelIds.Gpt4);", "Of(ModelIds.Gpt5_5);"));
        await files.FixAsync(
            ["LLM2001"],
            (Program, "using OpenAI.Chat;", "using ModelRegistry;\nusing OpenAI.Chat;"),
            (Program, "\"gpt-5.6-terra\"", "ModelIds.Gpt5_6Terra"),
            (Archive, "\"gpt-5.7\"", "ModelIds.Gpt5_7"),
            (Names, "\"gpt-5.5\"", "ModelIds.Gpt5_5"),
            (Names, "\"gpt-5.6-terra\"", "ModelIds.Gpt5_6Terra"),
            (Names, "\"gpt-5.7\"", "ModelIds.Gpt5_7"),
            (Answers, "\"gpt-5.5\"", "ModelIds.Gpt5_5"),
            (Answers, "\"gpt-5\"", "ModelIds.Gpt5"));
        await files.FixAsync(
            ["LLM4001"],
            (Program, "15.00m", "Models.Gpt5_6Terra.Price.Output.Value"),
            (Names, "2.50m", "Models.Gpt5_6Terra.Price.Input.Value"));

        // The first run adds the tier that the registry does not have yet. Of gpt-5.7 nothing is known that asks for a fallback.
        await files.FixAsync(
            ["LLM3001"],
            (Registry, "  ]\n}\n", """
                  ],
                  "tiers": {
                    "gpt5_6Terra": {
                      "models": ["gpt-5.6-terra", "gpt-5.5"],
                      "timeoutSeconds": 60,
                      "retries": 1
                    }
                  }
                }

                """));

        // The tier tries again, so that the clients need not.
        await files.FixAsync(
            ["LLM3001"],
            (Program, "using System;\n", "using System;\nusing System.ClientModel;\nusing System.ClientModel.Primitives;\n"),
            (Program, "using OpenAI.Chat;\n", "using OpenAI;\nusing OpenAI.Chat;\n"),
            (Answers, "using System.Threading.Tasks;\n", "using System.ClientModel;\nusing System.ClientModel.Primitives;\nusing System.Threading.Tasks;\n"),
            (Answers, "using OpenAI.Chat;\n", "using OpenAI;\nusing OpenAI.Chat;\n"),
            (Program, "        var chat = new ChatClient(ModelIds.Gpt5_6Terra, args[0]);\n", ""),
            (Program, "await chat.CompleteChatAsync(\"Where is my parcel?\");", "(await Tiers.Gpt5_6Terra.RunAsync((model, _) => new ChatClient(model.Id, new ApiKeyCredential(args[0]), new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }).CompleteChatAsync(\"Where is my parcel?\"))).Value;"),
            (Answers, "            var chat = new ChatClient(ModelIds.Gpt5_6Terra, key);\n", ""),
            (Answers, "await chat.CompleteChatAsync(question);", "(await Tiers.Gpt5_6Terra.RunAsync((model, _) => new ChatClient(model.Id, new ApiKeyCredential(key), new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }).CompleteChatAsync(question))).Value;"),
            (Names, "Of(ModelIds.Gpt5_6Terra)", "Tiers.Gpt5_6Terra.Run((model, _) => Of(model.Id)).Value"));

        await files.FixAsync(["LLM2001", "LLM2002", "LLM2005", "LLM2006", "LLM3001", "LLM4001"]);
        var after = (await solution.BuildAsync("--no-restore")).Succeeded();

        // The entry that the first fix made states nothing, and its uses say so until somebody records what the model is.
        Assert.Equal(["LLM2004 App/Archive.cs 1", "LLM2004 Common/Names.cs 3"], Counts(after));
    }

    private ConsumerSolution CreateSolution()
    {
        const string linked = """<Compile Include="../Common/Names.cs" Link="Names.cs" />""";
        var solution = ConsumerSolution.Create(
            feed,
            ConsumerProject.Application.WithPackage("OpenAI", "2.15.0").WithFile(Program, ProgramText).WithFile(Archive, ArchiveText),
            Library.At("Shared/Shared.csproj").WithTargetFrameworks("net10.0", "netstandard2.0").WithItem(linked).WithFile(Names, NamesText).WithFile(Registry, RegistryText),
            Library.At("Lib/Lib.csproj").WithItem(linked).WithFile(Answers, AnswersText));
        solution.WriteAsOnWindows(Registry, RegistryText);
        solution.WriteAsOnWindows(Names, NamesText);
        return solution;
    }

    /// <summary>What the rules with a fix say of C# files: rule, file, and how many times, each compilation of a file for itself.</summary>
    private static IEnumerable<string> Counts(BuildResult build)
        => build.Rules.Where(rule => rule.File.EndsWith(".cs", StringComparison.Ordinal))
            .GroupBy(rule => $"{rule.RuleId} {rule.File}", (key, rules) => $"{key} {rules.Count()}").Order(StringComparer.Ordinal);

    /// <summary>The files as they have to be: each run changes what is said of it, and not a byte beside.</summary>
    private sealed class FixedFiles(ConsumerSolution solution)
    {
        private readonly Dictionary<string, string> _expected = new(StringComparer.Ordinal)
        {
            [Registry] = RegistryText,
            [Program] = ProgramText,
            [Archive] = ArchiveText,
            [Names] = NamesText,
            [Answers] = AnswersText,
        };

        public async Task FixAsync(IReadOnlyList<string> rules, params IReadOnlyList<(string File, string Old, string New)> changes)
        {
            (await solution.FormatAsync(rules)).Succeeded();
            foreach (var (file, old, replacement) in changes)
            {
                Assert.Contains(old, _expected[file], StringComparison.Ordinal);
                _expected[file] = _expected[file].Replace(old, replacement, StringComparison.Ordinal);
            }

            foreach (var (file, text) in _expected)
            {
                var onWindows = file is Registry or Names;
                Assert.Equal(text, Encoding.UTF8.GetString(solution.ReadBytes(file)).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal));
                Assert.Equal(onWindows ? ConsumerSolution.OnWindows(text) : Encoding.UTF8.GetBytes(text), solution.ReadBytes(file));
            }
        }
    }
}
