using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>Licences, programs and choices that are called like the models under them.</summary>
public class NamesakeTests
{
    private static readonly Verifier Verify = Verifier.For<UnregisteredModelIdAnalyzer>()
        .WithGenerator<ModelRegistryGenerator>()
        .WithRegistry(HardcodedModelIdAnalyzerTests.Registry);

    [Theory]
    [InlineData("const string License = \"llama3.1\";")]
    [InlineData("string LicenseId { get; set; } = \"llama3.1\";")]
    [InlineData("string LicenceName => \"llama3.1\";")]
    [InlineData("string GetLicense() { if (Other == null) { return \"llama3.1\"; } return null; }")]
    [InlineData("void M() { var licenses = new[] { \"llama3.1\", \"gemma-2\" }; }")]
    [InlineData("HashSet<string> OpenLicenses = new HashSet<string> { \"llama3.1\" };")]
    [InlineData("bool M(string license) => license == \"llama3.1\";")]
    [InlineData("bool M(string license) => license is \"llama3.1\" or \"llama3.2\";")]
    [InlineData("bool M(string license) => license.Equals(\"llama3.1\");")]
    [InlineData("bool M(string license) => string.Equals(\"llama3.1\", license, StringComparison.OrdinalIgnoreCase);")]
    [InlineData("bool M(string license) => license?.ToLowerInvariant() == \"llama3.1\";")]
    [InlineData("int M(string license) => license switch { \"llama3.1\" => 1, _ => 0 };")]
    [InlineData("int M(Repository r) { switch (r.License) { case \"llama3.1\": return 1; default: return 0; } }")]
    [InlineData("bool M(Repository r) => r.Licenses.Contains(\"llama3.1\");")]
    [InlineData("bool M(List<Repository> all) => all.Exists(r => r.License == \"llama3.1\");")]
    [InlineData("void M(Repository r) => r.License = \"llama3.1\";")]
    [InlineData("Repository M() => new Repository { License = \"llama3.1\" };")]
    [InlineData("void Own(string license) { } void M() => Own(\"llama3.1\");")]
    [InlineData("Dictionary<string, LicenseInfo> All = new Dictionary<string, LicenseInfo> { [\"llama3.1\"] = new LicenseInfo() };")]
    [InlineData("Dictionary<string, LicenseInfo> All = new Dictionary<string, LicenseInfo> { { \"llama3.1\", new LicenseInfo() } };")]
    [InlineData("LicenseInfo M() => new LicenseInfo { Id = \"llama3.1\" };")]
    [InlineData("static class Licenses { public const string Llama = \"llama3.1\"; public static bool Is(string id) => id == \"gemma-2\"; }")]
    [InlineData("string[] Permissive = { \"mit\", \"apache-2.0\", \"llama3.1\", \"gemma\" };")]
    [InlineData("bool Permissive(string id) => id is \"MIT\" or \"llama3.1\";")]
    [InlineData("int Rank(string id) => id switch { \"apache-2.0\" => 1, \"llama3.1\" => 2, _ => 0 };")]
    [InlineData("Dictionary<string, int> Ranks = new Dictionary<string, int> { [\"mit\"] = 1, [\"llama3.1\"] = 2 };")]
    [InlineData("Dictionary<string, int> Ranks = new Dictionary<string, int> { { \"mit\", 1 }, { \"llama3.1\", 2 } };")]
    public Task A_licence_is_called_like_the_model_under_it(string members) => VerifyMembers(members).ReportsNothing();

    [Theory]
    [InlineData("string GetExecutableFileName() { return \"qwen3-asr-cli\"; }")]
    [InlineData("const string Executable = \"whisper-large-v3-cli\";")]
    [InlineData("const string Qwen3Choice = \"qwen3-forced\";")]
    [InlineData("string Engine { get; set; } = \"qwen3-asr\";")]
    [InlineData("bool M(string engineName) => engineName == \"qwen3-asr\";")]
    [InlineData("void Run(string program, string arguments) { } void M() => Run(\"qwen3-asr-cli\", Other);")]
    [InlineData("string[] Commands = { \"qwen3-asr-cli\", \"qwen3-tts-cli\" };")]
    public Task A_program_or_a_choice_is_called_like_the_model_that_it_runs(string members) => VerifyMembers(members).ReportsNothing();

    /// <summary>What only sounds like a licence or a program is judged like anything else.</summary>
    [Theory]
    [InlineData("const string Engine = [|\"gpt-4o\"|];")]
    [InlineData("const string DefaultChoice = [|\"claude-sonnet-4-5\"|];")]
    [InlineData("string Engine { get; set; } = [|\"llama-3.1-8b-instruct\"|];")]
    [InlineData("string EngineModel { get; set; } = [|\"qwen3-asr\"|];")]
    [InlineData("string License { get; set; } = [|\"gpt-4o\"|];")]
    [InlineData("Dictionary<string, string> ModelLicenses = new Dictionary<string, string> { [[|\"llama3.1\"|]] = \"community\" };")]
    [InlineData("string LicenseOf(string model) => Other; void M() => LicenseOf([|\"llama3.1\"|]);")]
    [InlineData("string LicenseOf(string id) => Other; void M() { var license = LicenseOf([|\"llama3.1\"|]); }")]
    [InlineData("Repository M() => new Repository { Name = [|\"llama3.1\"|], License = \"mit\" };")]
    [InlineData("Repository[] All = { new Repository { Name = [|\"llama3.1\"|], License = \"llama3.1\" }, new Repository { Name = \"x\", License = \"mit\" } };")]
    [InlineData("void M(string license) { var id = license == \"mit\" ? [|\"llama3.1\"|] : [|\"gemma-2\"|]; }")]
    [InlineData("string M(string license) => license switch { \"mit\" => [|\"llama3.1\"|], _ => Other };")]
    [InlineData("const string Engine = [|\"my-engine\"|]; void M() => Ask(Engine);")]
    [InlineData("const string Engine = [|\"qwen3-asr\"|]; void M() => Ask(Engine);")]
    [InlineData("void M() => Ask([|\"qwen3-asr-cli\"|]);")]
    public Task A_model_stays_one(string members) => VerifyMembers(members).ReportsExactly();

    private static Verifier VerifyMembers(string members) => Verify
        .WithSource($$"""
            using System;
            using System.Collections.Generic;

            class LicenseInfo { public string Id; }

            class Repository
            {
                public string Name { get; set; }
                public string License { get; set; }
                public List<string> Licenses { get; set; }
            }

            class C
            {
                string Other;
                static void Ask([ModelRegistry.ModelId] string model) { }
                {{members}}
            }
            """);
}
